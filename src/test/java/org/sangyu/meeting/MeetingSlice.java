package org.sangyu.meeting;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.sangyu.MigratedDatabase;
import org.sangyu.organisation.Organisations;
import org.sangyu.privacy.FieldCipher;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The meeting module and the organisations it needs, on a real PostgreSQL; somebody who listens stands for the cases. */
@TestConfiguration
@EnableTransactionManagement
@Import(FieldCipher.class)
@ComponentScan(
        basePackageClasses = {Meeting.class, Organisations.class},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                ".*\\.web\\..*|.*Tests.*|.*Slice.*|org\\.sangyu\\.organisation\\.(?!Organisations|OrganisationTable|TreeCache|TreeBook|HistoryBook|RowText).*"))
class MeetingSlice {

    static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");

    @Bean
    static PropertySourcesPlaceholderConfigurer settings() {
        Properties settings = new Properties();
        settings.setProperty("sangyu.field-key", "a key for tests");
        PropertySourcesPlaceholderConfigurer configurer = new PropertySourcesPlaceholderConfigurer();
        configurer.setProperties(settings);
        return configurer;
    }

    @Bean
    DataSource dataSource() {
        return MigratedDatabase.create("meetings");
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    NamedParameterJdbcTemplate template(DataSource dataSource) {
        return new NamedParameterJdbcTemplate(dataSource);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new DataSourceTransactionManager(dataSource);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    ObjectMapper json() {
        return new ObjectMapper();
    }

    @Bean
    Registry registry(ListItems items, JdbcClient jdbc) {
        return new Registry(items, jdbc);
    }

    /** Makes something that passes for a case of every need it hears of, unless it is told to fail at one. */
    static class Registry {

        final List<MeetingConfirmed> heard = new CopyOnWriteArrayList<>();
        volatile String failAt;
        volatile boolean deaf;

        private final ListItems items;
        private final JdbcClient jdbc;

        Registry(ListItems items, JdbcClient jdbc) {
            this.items = items;
            this.jdbc = jdbc;
        }

        @EventListener
        void on(MeetingConfirmed confirmed) {
            heard.add(confirmed);
            for (Need need : deaf ? List.<Need>of() : confirmed.needs()) {
                if (need.title().equals(failAt)) {
                    throw new IllegalStateException("cannot file " + failAt);
                }
                String number = "MS-TEST-" + need.itemId();
                jdbc.sql(
                                """
                                insert into livelihood_case (number, source, type, title, content, area_code,
                                    submitted_by, submitter_name, meeting_item_id, status, tier, desk_code,
                                    registered_at, limit_policy, due_at, original_due_at, yellow_at)
                                values (:number, 'MEETING_LIST', 'HELP', :title, :content, :area, 0, 'test', :item,
                                    'REGISTERED', 'COMMUNITY', :area, now(), 'handle.normal', now(), now(), now())
                                """)
                        .params(Map.of(
                                "number", number,
                                "title", need.title(),
                                "content", need.content(),
                                "area", need.areaCode(),
                                "item", need.itemId()))
                        .update();
                items.linkCase(need.itemId(), number);
            }
        }
    }
}
