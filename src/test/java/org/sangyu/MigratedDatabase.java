package org.sangyu;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database with the application's tables for tests that need no application. One PostgreSQL serves a whole run, and the
 * tables are made once: each database is a copy.
 */
public final class MigratedDatabase {

    private static EmbeddedPostgres postgres;

    private MigratedDatabase() {}

    /** An empty one under this name. Its connections are kept open: opening one takes longer than most statements. */
    public static synchronized HikariDataSource create(String name) {
        if (postgres == null) {
            postgres = start();
        }
        JdbcClient.create(postgres.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(postgres.getDatabase("postgres", name));
        pool.setMinimumIdle(1);
        return new HikariDataSource(pool);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres started = EmbeddedPostgres.start();
            // what every new database is a copy of
            DataSource template = started.getDatabase("postgres", "template1");
            Flyway.configure()
                    .dataSource(template)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return started;
        } catch (IOException noDatabase) {
            throw new UncheckedIOException(noDatabase);
        }
    }
}
