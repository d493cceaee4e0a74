package org.sangyu.privacy;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks every quarter of an hour whether the rules of keeping are to be applied today, so that a machine which is off at night
 * does it in the morning; {@code sangyu.retention.enabled=false} leaves that to be done by hand.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "sangyu.retention.enabled", matchIfMissing = true)
class RetentionSchedule {

    private final Retention retention;
    private final Resealing resealing;

    RetentionSchedule(Retention retention, Resealing resealing) {
        this.retention = retention;
        this.resealing = resealing;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${sangyu.retention.interval:PT15M}")
    void tick() {
        retention.runDue();
    }

    /** Does nothing unless the key of sealed columns is being exchanged. */
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "${sangyu.resealing.interval:PT1H}")
    void sealAnew() {
        resealing.run();
    }
}
