package org.sangyu.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sangyu.startup.StartupRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that outlived the application which had started it (kill -9, a power cut in the middle of a stop)
 * and still sits on the data directory, or only its {@code postmaster.pid}. Two servers on one directory would
 * destroy it, so what cannot be told for certain is left alone and said.
 */
final class LeftOverServer {

    private static final Logger log = LoggerFactory.getLogger(LeftOverServer.class);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How far the start noted in the file and the one the system reports may lie apart. */
    private static final Duration SAME_START = Duration.ofSeconds(10);

    private final Path database;
    private final Path pidFile;

    LeftOverServer(Path database) {
        this.database = database;
        this.pidFile = database.resolve("postmaster.pid");
    }

    /** Afterwards no server works on the directory, and a new one may start. */
    void clear() throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> postgres = pid(lines)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(LeftOverServer::isPostgres);
        if (postgres.isEmpty()) {
            log.info("Removing {}, whose server is gone", pidFile);
            Files.deleteIfExists(pidFile);
        } else if (worksHere(postgres.get(), lines)) {
            stop(postgres.get());
        } else {
            throw new StartupRefused(
                    "embedded",
                    "embedded.refused.left-over",
                    String.valueOf(postgres.get().pid()),
                    database);
        }
    }

    private static Optional<Long> pid(List<String> lines) {
        return lines.stream()
                .findFirst()
                .map(String::strip)
                .filter(s -> s.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    /** A process whose program cannot be seen belongs to somebody else, and so not to this directory. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    /** The postmaster's working directory is its data directory; where that cannot be seen, its start tells. */
    private boolean worksHere(ProcessHandle process, List<String> lines) {
        Path workingDirectory = Path.of("/proc", String.valueOf(process.pid()), "cwd");
        try {
            return Files.isSameFile(workingDirectory, database);
        } catch (IOException notLinux) {
            return lines.size() > 2
                    && process.info()
                            .startInstant()
                            .map(start -> Duration.between(
                                                    Instant.ofEpochSecond(Long.parseLong(
                                                            lines.get(2).strip())),
                                                    start)
                                            .abs()
                                            .compareTo(SAME_START)
                                    <= 0)
                            .orElse(false);
        }
    }

    private void stop(ProcessHandle process) throws IOException {
        log.warn("A PostgreSQL (process {}) was left over on {}: stopping it", process.pid(), database);
        interrupt(process);
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
            throw new StartupRefused("embedded", "embedded.refused.left-over", String.valueOf(process.pid()), database);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a left-over PostgreSQL stops", e);
        }
        Files.deleteIfExists(pidFile);
    }

    /** SIGINT is PostgreSQL's fast shutdown: sessions are ended, everything is written, nothing to recover. */
    private static void interrupt(ProcessHandle process) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noKillCommandOnWindows) {
            process.destroy();
        }
    }
}
