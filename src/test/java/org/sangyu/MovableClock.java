package org.sangyu;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Runs like the real clock until a test moves or stops it; after each test it is back. */
public final class MovableClock extends Clock {

    private volatile Clock clock = Clock.systemUTC();

    /** Stops the clock at this instant. */
    public void stopAt(Instant instant) {
        clock = Clock.fixed(instant, ZoneOffset.UTC);
    }

    /** Moves the clock, which goes on running or standing as before. */
    public void advance(Duration duration) {
        clock = Clock.offset(clock, duration);
    }

    public void reset() {
        clock = Clock.systemUTC();
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        MovableClock source = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return source.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId another) {
                return source.withZone(another);
            }
        };
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class InTests {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    static class BackToNow implements AfterEachCallback {

        @Override
        public void afterEach(ExtensionContext test) {
            SpringExtension.getApplicationContext(test)
                    .getBean(MovableClock.class)
                    .reset();
        }
    }
}
