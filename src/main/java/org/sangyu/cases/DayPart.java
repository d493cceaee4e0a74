package org.sangyu.cases;

import java.time.Instant;
import java.time.ZoneId;

/** Parts of a day in which somebody may or may not be at home (domain.md §4.2 {@code callback}). */
public enum DayPart {
    /** Until noon. */
    MORNING,
    /** Noon until six. */
    AFTERNOON,
    /** From six on. */
    EVENING;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public static DayPart of(Instant instant) {
        int hour = instant.atZone(ZONE).getHour();
        return hour < 12 ? MORNING : hour < 18 ? AFTERNOON : EVENING;
    }
}
