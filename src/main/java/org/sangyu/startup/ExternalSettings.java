package org.sangyu.startup;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/**
 * Refuses to start with the profile {@code postgres} unless the environment names every server and every secret,
 * and names all that is missing at once. There is no default password to fall back to.
 */
class ExternalSettings implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final List<String> REQUIRED = List.of(
            "SANGYU_DB_URL",
            "SANGYU_DB_USER",
            "SANGYU_DB_PASSWORD",
            "SANGYU_SMTP_HOST",
            "SANGYU_SMTP_PORT",
            "SANGYU_MAIL_FROM",
            "SANGYU_PUBLIC_URL",
            "SANGYU_SECRET",
            "SANGYU_FIELD_KEY",
            "SANGYU_ADMIN_PASSWORD");

    private static final List<String> SECRETS = List.of("SANGYU_SECRET", "SANGYU_FIELD_KEY");

    /** 32 characters: what HMAC-SHA256 needs at least (RFC 7518, 3.2), if each of them carries a byte. */
    private static final int SECRET_LENGTH = 32;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("postgres"))) {
            return;
        }
        List<String> missing = REQUIRED.stream()
                .filter(name -> !StringUtils.hasText(environment.getProperty(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new StartupRefused("startup", "startup.refused.missing", String.join(", ", missing));
        }
        for (String secret : SECRETS) {
            int length = environment.getRequiredProperty(secret).strip().length();
            if (length < SECRET_LENGTH) {
                throw new StartupRefused("startup", "startup.refused.short-secret", SECRET_LENGTH, length, secret);
            }
        }
        String address = environment.getRequiredProperty("SANGYU_PUBLIC_URL").strip();
        if (!address.matches("(?i)https?://[^/\\s]+.*")) {
            throw new StartupRefused("startup", "startup.refused.public-url", address);
        }
        boolean https = address.regionMatches(true, 0, "https:", 0, 6);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("public address", Map.of("sangyu.https", https)));
    }

    /** After logging is set up, or the refusal would not be seen. */
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }
}
