package org.sangyu.embedded;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The mail that the embedded SMTP server has received: one {@code .eml} file each, so that it is still there
 * after a restart and can be opened with any mail program. Names begin with the time and sort by it.
 */
public final class MailFolder {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private static final String SUFFIX = ".eml";

    private final Path folder;
    private final Clock clock;
    private final AtomicLong sequence = new AtomicLong();

    MailFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all; an error here is an error for the sender, who tries again. */
    void add(MimeMessage message) {
        String id = "%s-%06d".formatted(TIME.format(clock.instant()), sequence.incrementAndGet());
        Path arriving = folder.resolve(id + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(arriving)) {
                message.writeTo(out);
            }
            Files.move(arriving, folder.resolve(id + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * Newest first.
     *
     * @param before the id of the last mail already seen, or null to begin with the newest
     */
    public List<ReceivedMail> list(String before, int limit) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(id -> before == null || id.compareTo(before) < 0)
                    .sorted(Comparator.reverseOrder())
                    .limit(limit)
                    .map(this::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<ReceivedMail> find(String id) {
        // The id comes from an address line and becomes part of a path.
        return id.matches("[0-9-]+") && Files.exists(folder.resolve(id + SUFFIX))
                ? Optional.of(read(id))
                : Optional.empty();
    }

    private ReceivedMail read(String id) {
        Path file = folder.resolve(id + SUFFIX);
        try (InputStream in = Files.newInputStream(file)) {
            return ReceivedMail.of(id, Files.getLastModifiedTime(file).toInstant(), new MimeMessage(null, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
