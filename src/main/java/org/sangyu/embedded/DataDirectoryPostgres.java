package org.sangyu.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.sangyu.startup.StartupRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL server of the embedded default, on the data directory, with durable settings: what was
 * acknowledged survives a power cut. Closed as a bean, after the engine and the connection pool that use it.
 */
final class DataDirectoryPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DataDirectoryPostgres.class);

    /** Of the programs that the build brings; a directory of another major version cannot be opened by them. */
    static final String MAJOR_VERSION = "17";

    /** The application's own user and database; not the superuser, so that nothing works only here. */
    private static final String NAME = "sangyu";

    /** A server that was killed may have to read its log again before it is ready. */
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);

    private static final long LARGE_LOG = 10_000_000;

    private final EmbeddedPostgres server;

    private DataDirectoryPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts on the directory, as a new database where there is none.
     *
     * @param binaries where the programs are unpacked to
     * @throws StartupRefused when the directory cannot be opened, or is in use
     */
    static DataDirectoryPostgres start(DataDirectory directory, Path binaries) {
        try {
            refuseAnotherVersion(directory);
            discardUnfinishedFirstStart(directory);
            new LeftOverServer(directory.database()).clear();
            truncateLargeLog(directory.databaseLog());
            refuseRootWithoutNamespaces();
            if (isEmpty(directory.database())) {
                return firstStart(directory, binaries);
            }
            return new DataDirectoryPostgres(launch(directory, binaries));
        } catch (IOException | SQLException | IllegalStateException | ExceptionInInitializerError e) {
            log.debug("PostgreSQL did not start", e);
            throw new StartupRefused(
                    "embedded", "embedded.refused.did-not-start", directory.path(), directory.databaseLog());
        }
    }

    private static DataDirectoryPostgres firstStart(DataDirectory directory, Path binaries)
            throws IOException, SQLException {
        Files.writeString(directory.unfinishedMark(), "");
        EmbeddedPostgres server = launch(directory, binaries);
        try {
            createDatabase(server);
        } catch (SQLException e) {
            server.close();
            throw e;
        }
        Files.delete(directory.unfinishedMark());
        return new DataDirectoryPostgres(server);
    }

    private static boolean isEmpty(Path database) throws IOException {
        if (!Files.exists(database)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(database)) {
            return entries.findAny().isEmpty();
        }
    }

    private static EmbeddedPostgres launch(DataDirectory directory, Path binaries) throws IOException {
        var serverLog = ProcessBuilder.Redirect.appendTo(directory.databaseLog().toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.database())
                .setOverrideWorkingDirectory(
                        binaries.toAbsolutePath().normalize().toFile())
                .setCleanDataDirectory(false)
                // Its own hook would stop the server while the engine still works.
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C")
                // The library starts the server with both off, for tests.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                // Rows with personal data do not belong into a log.
                .setServerConfig("log_error_verbosity", "terse")
                .setPGStartupWait(START_PATIENCE)
                .setErrorRedirector(serverLog)
                .setOutputRedirector(serverLog)
                .start();
    }

    private static void refuseAnotherVersion(DataDirectory directory) throws IOException {
        Path version = directory.database().resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR_VERSION)) {
            throw new StartupRefused(
                    "embedded",
                    "embedded.refused.other-version",
                    directory.database(),
                    Files.readString(version).strip(),
                    MAJOR_VERSION);
        }
    }

    /** Nothing was ever acknowledged from a database whose first start did not come to its end. */
    private static void discardUnfinishedFirstStart(DataDirectory directory) throws IOException {
        if (Files.exists(directory.unfinishedMark())) {
            log.warn("The first start on {} was interrupted: beginning again", directory.database());
            new LeftOverServer(directory.database()).clear();
            FileSystemUtils.deleteRecursively(directory.database());
        }
    }

    private static void truncateLargeLog(Path serverLog) throws IOException {
        if (Files.exists(serverLog) && Files.size(serverLog) > LARGE_LOG) {
            Files.writeString(serverLog, "");
        }
    }

    private static void refuseRootWithoutNamespaces() {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root && Files.isDirectory(Path.of("/proc")) && !LinuxUtils.isUnshareAvailable()) {
            throw new StartupRefused("embedded", "embedded.refused.root");
        }
    }

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + NAME + " login");
            statement.execute("create database " + NAME + " owner " + NAME);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    String user() {
        return NAME;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
