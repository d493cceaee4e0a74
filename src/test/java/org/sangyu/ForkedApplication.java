package org.sangyu;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The application as a process of its own on a data directory, so that a test can kill it as a power cut would. */
class ForkedApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String PASSWORD = "sangyu-demo";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Path data;
    private final Path log;
    private int port;
    private Process process;

    ForkedApplication(Path data) throws IOException {
        this.data = data.toAbsolutePath();
        this.log = data.resolveSibling(data.getFileName() + ".log");
        Files.createDirectories(data);
    }

    void start() throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Duser.timezone=UTC",
                        "-cp",
                        withoutTests(),
                        "org.sangyu.SangyuApplication",
                        "--server.port=" + port,
                        "--sangyu.data=" + data,
                        "--sangyu.demo=true",
                        "--sangyu.embedded.binaries="
                                + Path.of("target", "postgresql").toAbsolutePath())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Instant end = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("The application did not start, see " + log);
            }
            Thread.sleep(200);
        }
    }

    /** SIGKILL: no shutdown hook runs, and PostgreSQL outlives its parent. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    /** The demo person's answer; an {@link UncheckedIOException} when the application died meanwhile. */
    HttpResponse<String> get(String username, String path) {
        return send(request(username, path).GET());
    }

    HttpResponse<String> post(String username, String path, String json) {
        return send(request(username, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> upload(String username, String path, String csv) {
        String body = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--edge--\r\n";
        return send(request(username, path)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The database beside the application's back, as the superuser. */
    JdbcClient database() throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("pg").resolve("postmaster.pid"));
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/sangyu", "postgres", ""));
    }

    Path mails() {
        return data.resolve("mail");
    }

    /** Ends the process, and the PostgreSQL on our directory if that is left over. */
    @Override
    public void close() throws InterruptedException, IOException {
        if (process == null) {
            return;
        }
        Optional<ProcessHandle> postgres = postgres();
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            kill();
        }
        postgres.filter(ProcessHandle::isAlive).ifPresent(ProcessHandle::destroy);
    }

    private Optional<ProcessHandle> postgres() throws IOException {
        Path pid = data.resolve("pg").resolve("postmaster.pid");
        return Files.exists(pid)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip()))
                        .filter(handle -> handle.info().command().orElse("").endsWith("postgres"))
                : Optional.empty();
    }

    private boolean isReady() throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(address("/actuator/health"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpRequest.Builder request(String username, String path) {
        String credentials =
                Base64.getEncoder().encodeToString((username + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + credentials);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the test has on its class path besides the application must not become part of it. */
    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
