package org.sangyu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Gives every context of a test run an empty data directory, and so a PostgreSQL of its own. Directories of earlier
 * runs are removed first.
 */
class FreshDataDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path PARENT = Path.of("target", "test-data");

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    static {
        removeEarlierRuns();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path directory = PARENT.resolve(ProcessHandle.current().pid() + "-" + CONTEXTS.incrementAndGet());
        TestPropertyValues.of("sangyu.data=" + directory).applyTo(context);
    }

    private static void removeEarlierRuns() {
        if (!Files.isDirectory(PARENT)) {
            return;
        }
        try (Stream<Path> directories = Files.list(PARENT)) {
            for (Path directory : directories.toList()) {
                long run = Long.parseLong(directory.getFileName().toString().split("-")[0]);
                // Another run may be going on beside this one.
                if (ProcessHandle.of(run).isEmpty()
                        || run == ProcessHandle.current().pid()) {
                    FileSystemUtils.deleteRecursively(directory);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
