package org.sangyu.insight;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The cases of one area between two instants, as the queries ask for them.
 *
 * @param until the first instant that no longer belongs to it
 */
record Window(String area, OffsetDateTime from, OffsetDateTime until) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static Window of(String area, LocalDate first, LocalDate last) {
        return new Window(area, midnight(first), midnight(last.plusDays(1)));
    }

    /** Area codes are hierarchical, and each tier has an indexed column of its own. */
    String areaCondition() {
        return switch (area.length()) {
            case 6 -> "c.city_code = :area";
            case 9 -> "c.town_code = :area";
            case 12 -> "c.community_code = :area";
            default -> "c.community_code = left(:area, 12) and c.area_code = :area";
        };
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }
}
