package org.sangyu.calendar;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks every few seconds whether another instance changed the calendar, and counts what still follows an older one;
 * {@code sangyu.calendar.watch=false} leaves that to be done by hand.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "sangyu.calendar.watch", matchIfMissing = true)
class CalendarWatch {

    private static final Duration AT_A_TIME = Duration.ofSeconds(30);

    private final CalendarIndex index;
    private final CalendarChanges changes;

    CalendarWatch(CalendarIndex index, CalendarChanges changes) {
        this.index = index;
        this.changes = changes;
    }

    @Scheduled(fixedDelayString = "${sangyu.calendar.interval:PT5S}")
    void tick() {
        index.refresh();
        changes.follow(AT_A_TIME);
    }
}
