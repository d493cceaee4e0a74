package org.sangyu.organisation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.sangyu.MigratedDatabase;
import org.sangyu.security.AuditLog;
import org.sangyu.sheets.Choices;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The organisation module alone, on a real PostgreSQL with Laixi and the demo organisations. */
@TestConfiguration
@EnableTransactionManagement
@Import({
    Organisations.class,
    OrganisationTable.class,
    OrganisationDesk.class,
    TreeBook.class,
    HistoryBook.class,
    TreeCache.class,
    RowText.class,
    Grids.class,
    GridTable.class,
    GridRegister.class,
    Teams.class,
    TeamTable.class,
    TeamRegister.class,
    TeamFigures.class,
    ServiceFields.class,
    RegisterRows.class,
    RegisterPreview.class,
    Choices.class,
    Typing.class,
    HistoryWords.class,
    AuditLog.class,
    OrganisationSlice.Heard.class
})
class OrganisationSlice {

    static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");

    @Bean
    DataSource dataSource() {
        DataSource dataSource = MigratedDatabase.create("organisations");
        new ResourceDatabasePopulator(new ClassPathResource("db/demo/V20261121_2001__demo_organisations.sql"))
                .execute(dataSource);
        return dataSource;
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new DataSourceTransactionManager(dataSource);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    ObjectMapper objectMapper() {
        return new ObjectMapper();
    }

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        source.setFallbackToSystemLocale(false);
        source.setBasenames("messages/organisation");
        return source;
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    /** Remembers what was announced. */
    static class Heard {

        private final List<OrganisationAdded> added = new ArrayList<>();
        private final List<OrganisationChanged> changed = new ArrayList<>();

        @EventListener
        void on(OrganisationAdded event) {
            added.add(event);
        }

        @EventListener
        void on(OrganisationChanged event) {
            changed.add(event);
        }

        List<OrganisationChanged> changed() {
            return changed;
        }

        List<OrganisationAdded> added() {
            return added;
        }
    }
}
