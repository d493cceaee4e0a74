package org.sangyu.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Starts a mail round every two seconds; {@code sangyu.outbox.enabled=false} leaves the rounds to be started by hand. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "sangyu.outbox.enabled", matchIfMissing = true)
class MailSchedule {

    private final MailRound round;
    private final DigestRound digest;

    MailSchedule(MailRound round, DigestRound digest) {
        this.round = round;
        this.digest = digest;
    }

    @Scheduled(fixedDelayString = "${sangyu.outbox.interval:PT2S}")
    void tick() {
        round.sendDue();
    }

    @Scheduled(fixedDelayString = "${sangyu.outbox.digest-interval:PT1M}")
    void evening() {
        digest.bundleDue();
    }
}
