package org.sangyu.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When mail may leave: at night only what is urgent, and what may wait comes once in the evening. Old people turn their
 * phones on in the morning, and ten mails a day are read like none. Settings {@code sangyu.mail.*}, in Laixi's time.
 */
@Component
class MailHours {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final LocalTime quietFrom;
    private final LocalTime quietTo;
    private final LocalTime digestAt;
    private final Set<String> urgent;
    private final Set<String> digest;
    private final Clock clock;

    MailHours(
            @Value("${sangyu.mail.quiet-from:21:00}") String quietFrom,
            @Value("${sangyu.mail.quiet-to:08:00}") String quietTo,
            @Value("${sangyu.mail.digest-at:18:30}") String digestAt,
            @Value("${sangyu.mail.urgent:}") Set<String> urgent,
            @Value("${sangyu.mail.digest:}") Set<String> digest,
            Clock clock) {
        this.quietFrom = LocalTime.parse(quietFrom);
        this.quietTo = LocalTime.parse(quietTo);
        this.digestAt = LocalTime.parse(digestAt);
        this.urgent = Set.copyOf(urgent);
        this.digest = Set.copyOf(digest);
        this.clock = clock;
    }

    MailPace pace(String occasion) {
        return urgent.contains(occasion)
                ? MailPace.URGENT
                : digest.contains(occasion) ? MailPace.DIGEST : MailPace.DAYTIME;
    }

    /** Whether only urgent mail may leave now; never, where the quiet hours begin when they end. */
    boolean isQuiet() {
        LocalTime now = LocalTime.ofInstant(clock.instant(), ZONE);
        return quietFrom.isAfter(quietTo)
                ? !now.isBefore(quietFrom) || now.isBefore(quietTo)
                : !now.isBefore(quietFrom) && now.isBefore(quietTo);
    }

    /** When today began. */
    Instant today() {
        return clock.instant().atZone(ZONE).toLocalDate().atStartOfDay(ZONE).toInstant();
    }

    /** The next evening on which what is held goes out. */
    Instant nextDigest() {
        ZonedDateTime now = clock.instant().atZone(ZONE);
        ZonedDateTime tonight = now.with(digestAt);
        return (tonight.isAfter(now) ? tonight : tonight.plusDays(1)).toInstant();
    }
}
