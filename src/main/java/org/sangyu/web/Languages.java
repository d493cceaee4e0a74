package org.sangyu.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Chinese unless somebody asks for English; every module brings its texts as {@code messages/<module>_*}. */
@Configuration(proxyBeanMethods = false)
class Languages {

    static final Locale DEFAULT = Locale.SIMPLIFIED_CHINESE;
    private static final String SUFFIX = "_" + DEFAULT + ".properties";

    @Bean
    MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(DEFAULT);
        source.setFallbackToSystemLocale(false);
        source.setBasenames(basenames());
        return source;
    }

    static String[] basenames() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + SUFFIX);
        return Stream.of(files)
                .map(file -> "messages/" + file.getFilename().replace(SUFFIX, ""))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
        resolver.setDefaultLocale(DEFAULT);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    /** {@code ?lang=en} or {@code ?lang=zh} on any page; there are no other languages. */
    static LocaleChangeInterceptor change() {
        LocaleChangeInterceptor interceptor = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String asked) {
                return Locale.ENGLISH.getLanguage().equals(asked) ? Locale.ENGLISH : DEFAULT;
            }
        };
        interceptor.setParamName("lang");
        interceptor.setHttpMethods("GET", "HEAD");
        return interceptor;
    }
}
