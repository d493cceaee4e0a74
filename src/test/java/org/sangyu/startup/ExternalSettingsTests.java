package org.sangyu.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.env.MockEnvironment;

class ExternalSettingsTests {

    private static final Map<String, Object> COMPLETE = Map.ofEntries(
            Map.entry("SANGYU_DB_URL", "jdbc:postgresql://db/sangyu"),
            Map.entry("SANGYU_DB_USER", "sangyu"),
            Map.entry("SANGYU_DB_PASSWORD", "a password"),
            Map.entry("SANGYU_SMTP_HOST", "smtp"),
            Map.entry("SANGYU_SMTP_PORT", "25"),
            Map.entry("SANGYU_MAIL_FROM", "sangyu@example.org"),
            Map.entry("SANGYU_PUBLIC_URL", "https://sangyu.example.org"),
            Map.entry("SANGYU_SECRET", "0123456789abcdef0123456789abcdef"),
            Map.entry("SANGYU_FIELD_KEY", "fedcba9876543210fedcba9876543210"),
            Map.entry("SANGYU_ADMIN_PASSWORD", "another password"));

    @Test
    void everything_that_is_missing_is_named_at_once_in_both_languages() {
        assertThatThrownBy(() -> start("postgres", Map.of("SANGYU_DB_USER", "sangyu", "SANGYU_SMTP_HOST", " ")))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("\u8fd8\u7f3a\u5c11")
                .hasMessageContaining("SANGYU_DB_URL, SANGYU_DB_PASSWORD, SANGYU_SMTP_HOST, SANGYU_SMTP_PORT, "
                        + "SANGYU_MAIL_FROM, SANGYU_PUBLIC_URL, SANGYU_SECRET, "
                        + "SANGYU_FIELD_KEY, SANGYU_ADMIN_PASSWORD. Set them")
                .message()
                .hasLineCount(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SANGYU_DB_URL",
                "SANGYU_DB_USER",
                "SANGYU_DB_PASSWORD",
                "SANGYU_SMTP_HOST",
                "SANGYU_SMTP_PORT",
                "SANGYU_MAIL_FROM",
                "SANGYU_PUBLIC_URL",
                "SANGYU_SECRET",
                "SANGYU_FIELD_KEY",
                "SANGYU_ADMIN_PASSWORD"
            })
    void each_of_them_is_needed(String name) {
        Map<String, Object> settings = new HashMap<>(COMPLETE);
        settings.remove(name);
        assertThatThrownBy(() -> start("postgres", settings))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("not set: " + name + ". ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SANGYU_SECRET", "SANGYU_FIELD_KEY"})
    void a_short_secret_is_refused_without_being_shown(String name) {
        Map<String, Object> settings = new HashMap<>(COMPLETE);
        settings.put(name, "0123456789abcdef0123456789abcde");
        assertThatThrownBy(() -> start("postgres", settings))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining(name + " needs at least 32 characters and has 31")
                .message()
                .doesNotContain("0123456789");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sangyu.example.org", "ftp://sangyu.example.org", "https://", "javascript:alert(1)"})
    void a_public_address_that_no_browser_could_follow_is_refused(String address) {
        Map<String, Object> settings = new HashMap<>(COMPLETE);
        settings.put("SANGYU_PUBLIC_URL", address);
        assertThatThrownBy(() -> start("postgres", settings))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("SANGYU_PUBLIC_URL")
                .hasMessageContaining(address);
    }

    @Test
    void with_everything_set_it_starts_with_cookies_for_https_only_and_without_demo_data() {
        try (var context = start("postgres", COMPLETE)) {
            var environment = context.getEnvironment();
            assertThat(environment.getProperty("server.servlet.session.cookie.secure"))
                    .isEqualTo("true");
            assertThat(environment.getProperty("sangyu.demo")).isEqualTo("false");
            assertThat(environment.getProperty("sangyu.dev-mail")).isEqualTo("false");
            assertThat(Binder.get(environment)
                            .bind("spring.flyway.locations", String[].class)
                            .get())
                    .containsExactly("classpath:db/migration");
            assertThat(environment.getProperty("sangyu.mail.from")).isEqualTo("sangyu@example.org");
            assertThat(environment.getProperty("sangyu.secret")).hasSize(32);
        }
    }

    @Test
    void behind_plain_http_cookies_are_sent_all_the_same() {
        Map<String, Object> settings = new HashMap<>(COMPLETE);
        settings.put("SANGYU_PUBLIC_URL", "http://10.0.0.5:8080");
        try (var context = start("postgres", settings)) {
            assertThat(context.getEnvironment().getProperty("server.servlet.session.cookie.secure"))
                    .isEqualTo("false");
        }
    }

    @Test
    void the_embedded_default_needs_nothing_and_stays_on_this_machine() {
        try (var context = start("", Map.of())) {
            assertThat(context.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
            assertThat(context.getEnvironment().getProperty("sangyu.demo")).isEqualTo("true");
        }
    }

    @Test
    void a_refusal_is_printed_as_it_is() {
        var refused = new StartupRefused("startup", "startup.refused.missing", "SANGYU_SECRET");
        FailureAnalysis analysis =
                new StartupRefusedAnalyzer().analyze(new IllegalStateException("anything around it", refused));
        assertThat(analysis.getDescription()).isEqualTo(refused.getMessage());
        assertThat(analysis.getAction()).isNull();
    }

    /** The application's configuration files and listeners, without its beans and without this machine's variables. */
    private static ConfigurableApplicationContext start(String profile, Map<String, Object> settings) {
        var environment = new MockEnvironment();
        settings.forEach((name, value) -> environment.setProperty(name, value.toString()));
        if (!profile.isEmpty()) {
            environment.addActiveProfile(profile);
        }
        var application = new SpringApplication(Nothing.class);
        application.setEnvironment(environment);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        return application.run();
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
