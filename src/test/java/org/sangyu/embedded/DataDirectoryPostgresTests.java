package org.sangyu.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sangyu.startup.StartupRefused;

class DataDirectoryPostgresTests {

    private static final Path BINARIES = Path.of("target", "postgresql");

    @TempDir
    Path data;

    @Test
    void starts_in_an_empty_directory_with_durable_settings_and_utf_8() throws Exception {
        try (var directory = DataDirectory.claim(data);
                var server = DataDirectoryPostgres.start(directory, BINARIES)) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "select usesuper from pg_user where usename = current_user"))
                    .isEqualTo("f");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
        }
        assertThat(serversOn(data)).isEmpty();
    }

    @Test
    void a_second_start_keeps_the_data_and_the_secret() throws Exception {
        String secret;
        try (var directory = DataDirectory.claim(data);
                var server = DataDirectoryPostgres.start(directory, BINARIES)) {
            secret = OwnSecret.in(directory);
            run(server, "create table kept as select 'mulberry' as word");
        }
        try (var directory = DataDirectory.claim(data);
                var server = DataDirectoryPostgres.start(directory, BINARIES)) {
            assertThat(ask(server, "select word from kept")).isEqualTo("mulberry");
            assertThat(OwnSecret.in(directory)).isEqualTo(secret).hasSizeGreaterThanOrEqualTo(32);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.secret())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_start_after_the_application_was_killed_stops_the_server_left_over_and_has_what_was_committed()
            throws Exception {
        Process killed = forkAndWaitUntilCommitted();
        List<ProcessHandle> leftOver = serversOn(data);
        killed.destroyForcibly().waitFor();
        assertThat(leftOver).hasSize(1).allMatch(ProcessHandle::isAlive);

        try (var directory = DataDirectory.claim(data);
                var server = DataDirectoryPostgres.start(directory, BINARIES)) {
            assertThat(ask(server, "select word from committed")).isEqualTo("elm");
            assertThat(leftOver).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void a_start_after_application_and_server_were_killed_recovers_what_was_committed() throws Exception {
        Process killed = forkAndWaitUntilCommitted();
        List<ProcessHandle> servers = serversOn(data);
        killed.destroyForcibly().waitFor();
        servers.forEach(server -> killWithItsSessions(server));
        assertThat(data.resolve("pg/postmaster.pid")).exists();

        try (var directory = DataDirectory.claim(data);
                var server = DataDirectoryPostgres.start(directory, BINARIES)) {
            assertThat(ask(server, "select word from committed")).isEqualTo("elm");
        }
    }

    @Test
    void a_postmaster_pid_that_names_another_program_does_not_stop_a_start_nor_that_program() throws Exception {
        try (var directory = DataDirectory.claim(data)) {
            DataDirectoryPostgres.start(directory, BINARIES).close();
            long myself = ProcessHandle.current().pid();
            Files.writeString(data.resolve("pg/postmaster.pid"), myself + "\n" + data.resolve("pg") + "\n0\n");

            try (var server = DataDirectoryPostgres.start(directory, BINARIES)) {
                assertThat(ask(server, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void a_first_start_that_was_interrupted_is_begun_again() throws Exception {
        Files.createDirectories(data.resolve("pg/base"));
        Files.writeString(data.resolve("pg/PG_VERSION"), "17\n");
        Files.writeString(data.resolve("pg.unfinished"), "");
        try (var directory = DataDirectory.claim(data);
                var server = DataDirectoryPostgres.start(directory, BINARIES)) {
            assertThat(ask(server, "select current_database()")).isEqualTo("sangyu");
            assertThat(directory.unfinishedMark()).doesNotExist();
        }
    }

    @Test
    void a_second_instance_on_the_same_directory_is_refused_in_one_sentence() throws Exception {
        try (var first = DataDirectory.claim(data)) {
            assertThatThrownBy(() -> DataDirectory.claim(data))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining("in use by another instance")
                    .hasMessageContaining(first.path().toString());
        }
        DataDirectory.claim(data).close();
    }

    @Test
    void a_second_process_on_the_same_directory_is_refused_too() throws Exception {
        try (var first = DataDirectory.claim(data)) {
            Process second = fork();
            assertThat(new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("StartupRefused")
                    .contains("in use by another instance");
            assertThat(second.waitFor()).isNotZero();
        }
    }

    @Test
    void a_directory_of_another_postgresql_is_refused_and_left_as_it_is() throws Exception {
        Files.createDirectories(data.resolve("pg"));
        Files.writeString(data.resolve("pg/PG_VERSION"), "16\n");
        try (var directory = DataDirectory.claim(data)) {
            assertThatThrownBy(() -> DataDirectoryPostgres.start(directory, BINARIES))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining("belongs to PostgreSQL 16, this program uses PostgreSQL 17");
        }
        assertThat(data.resolve("pg/PG_VERSION")).hasContent("16");
    }

    private Process forkAndWaitUntilCommitted() throws IOException {
        Process process = fork();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals("committed")) {
                return process;
            }
            seen.append(line).append('\n');
        }
        throw new AssertionError("The forked application did not get as far as its commit:\n" + seen);
    }

    private Process fork() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
    }

    /** An application that starts the server, commits, and then waits for its end. */
    static class Application {

        public static void main(String[] args) throws Exception {
            var directory = DataDirectory.claim(Path.of(args[0]));
            var server = DataDirectoryPostgres.start(directory, BINARIES);
            run(server, "create table committed as select 'elm' as word");
            System.out.println("committed");
            Thread.sleep(60_000);
        }
    }

    private static List<ProcessHandle> serversOn(Path data) throws IOException {
        Path pid = data.resolve("pg/postmaster.pid");
        return Files.exists(pid)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0))).stream()
                        .toList()
                : List.of();
    }

    private static void killWithItsSessions(ProcessHandle postmaster) {
        Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList().forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
    }

    private static String ask(DataDirectoryPostgres server, String query) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private static void run(DataDirectoryPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(DataDirectoryPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), "");
    }
}
