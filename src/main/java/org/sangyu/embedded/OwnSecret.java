package org.sangyu.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.sangyu.startup.StartupRefused;

/** The key that signs feedback links in the embedded default: drawn once, then kept, or old links would die. */
final class OwnSecret {

    private static final int BYTES = 48;

    private OwnSecret() {}

    static String in(DataDirectory directory) {
        try {
            Path file = directory.secret();
            if (!Files.exists(file)) {
                write(file, draw());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartupRefused("embedded", "embedded.refused.unusable", directory.path(), e.getMessage());
        }
    }

    private static String draw() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    /** Never half a secret, never one that others can read for a moment. */
    private static void write(Path file, String secret) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path whole = Files.createTempFile(file.getParent(), "secret", ".new", ownerOnly);
        Files.writeString(whole, secret + "\n");
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
