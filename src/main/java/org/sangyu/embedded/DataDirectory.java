package org.sangyu.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.sangyu.startup.StartupRefused;

/**
 * The directory that holds everything the embedded default keeps: database, received mail, secret. It belongs to
 * one running instance at a time; a second one is refused. The operating system gives the lock back when the
 * process dies, however it dies.
 */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataDirectory(Path path, FileChannel lockFile, FileLock lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** Makes the directory where it is missing, and takes it. */
    static DataDirectory claim(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            readableByOwnerOnly(path);
            FileChannel lockFile =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(lockFile);
            if (lock == null) {
                lockFile.close();
                throw new StartupRefused("embedded", "embedded.refused.in-use", path);
            }
            return new DataDirectory(path, lockFile, lock);
        } catch (IOException e) {
            throw new StartupRefused("embedded", "embedded.refused.unusable", path, e.getMessage());
        }
    }

    private static FileLock tryLock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Mail, the secret and a database without a password lie in here. */
    private static void readableByOwnerOnly(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    Path path() {
        return path;
    }

    Path database() {
        return path.resolve("pg");
    }

    /** There from the first breath of a first start until it has succeeded. */
    Path unfinishedMark() {
        return path.resolve("pg.unfinished");
    }

    Path databaseLog() {
        return path.resolve("postgresql.log");
    }

    Path mail() {
        return path.resolve("mail");
    }

    Path secret() {
        return path.resolve("secret");
    }

    @Override
    public void close() throws IOException {
        lock.release();
        lockFile.close();
    }
}
