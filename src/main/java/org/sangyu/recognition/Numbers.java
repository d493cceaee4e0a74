package org.sangyu.recognition;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Numbers that people say aloud, in the pattern of all numbers of the house. */
final class Numbers {

    private Numbers() {}

    /** Such as {@code PX-370285-20261122-000012}. */
    static String of(String kind, String areaCode, LocalDate day, long serial) {
        return "%s-%s-%s-%06d"
                .formatted(kind, areaCode.substring(0, 6), day.format(DateTimeFormatter.BASIC_ISO_DATE), serial);
    }
}
