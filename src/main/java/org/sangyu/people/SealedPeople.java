package org.sangyu.people;

import org.sangyu.privacy.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The columns of people that are sealed, so that the key can be exchanged. */
@Configuration(proxyBeanMethods = false)
class SealedPeople {

    @Bean
    SealedColumn sealedIdNo() {
        return new SealedColumn("person", "id", "id_no", "id_no_hash");
    }

    @Bean
    SealedColumn sealedHealth() {
        return new SealedColumn("person", "id", "health", null);
    }

    @Bean
    SealedColumn sealedPosition() {
        return new SealedColumn("person", "id", "position", null);
    }
}
