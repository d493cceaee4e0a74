package org.sangyu.embedded;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Puts the server on the data directory in the place of an external one. Spring Boot's own DataSource is made
 * from the connection details, so it depends on the server and is closed before it.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!postgres")
class EmbeddedDatabase {

    @Bean
    static DataDirectory dataDirectory(ConfigurableEnvironment environment) {
        return DataDirectory.claim(Path.of(environment.getRequiredProperty("sangyu.data")));
    }

    /** Before all other beans: an instance that is refused has opened nothing, and every bean finds the secret. */
    @Bean
    static BeanFactoryPostProcessor dataDirectoryComesFirst(ConfigurableEnvironment environment) {
        return beans -> {
            DataDirectory directory = beans.getBean(DataDirectory.class);
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("data directory", Map.of("sangyu.secret", OwnSecret.in(directory))));
        };
    }

    @Bean
    DataDirectoryPostgres dataDirectoryPostgres(DataDirectory directory, ConfigurableEnvironment environment) {
        return DataDirectoryPostgres.start(
                directory, Path.of(environment.getRequiredProperty("sangyu.embedded.binaries")));
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(DataDirectoryPostgres server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return server.user();
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return server.jdbcUrl();
            }
        };
    }
}
