package org.sangyu.recognition;

import org.sangyu.privacy.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The columns of objections that are sealed, so that the key can be exchanged. */
@Configuration(proxyBeanMethods = false)
class SealedObjections {

    @Bean
    SealedColumn sealedObjectionText() {
        return new SealedColumn("recognition_objection", "id", "text", null);
    }

    @Bean
    SealedColumn sealedObjectionContact() {
        return new SealedColumn("recognition_objection", "id", "contact", null);
    }
}
