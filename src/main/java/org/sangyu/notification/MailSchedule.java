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

    MailSchedule(MailRound round) {
        this.round = round;
    }

    @Scheduled(fixedDelayString = "${sangyu.outbox.interval:PT2S}")
    void tick() {
        round.sendDue();
    }
}
