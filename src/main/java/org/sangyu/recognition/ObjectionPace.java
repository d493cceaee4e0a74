package org.sangyu.recognition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.sangyu.refusal.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps one address from holding up a selection with objections. Addresses are kept in memory only, for an hour. */
@Component
class ObjectionPace {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int ADDRESSES = 10_000;

    private final int most;
    private final Cache<String, AtomicInteger> filed;

    ObjectionPace(@Value("${sangyu.recognition.objections-per-hour:5}") int most, Clock clock) {
        this.most = most;
        this.filed = Caffeine.newBuilder()
                .expireAfterWrite(WINDOW)
                .maximumSize(ADDRESSES)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** @throws Refusal when this address filed too many within the hour */
    void take(String address) {
        if (filed.get(address, key -> new AtomicInteger()).incrementAndGet() > most) {
            throw Refusal.conflict("recognition.refused.pace", most);
        }
    }
}
