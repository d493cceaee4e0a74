package org.sangyu.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** In a workbook a date is a number of days that is only shown as a date: says when, and writes it as 2026-11-21. */
final class DateFormats {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int SECONDS_A_DAY = 24 * 60 * 60;

    /** The day 0; the programs believe in a 29 February 1900, which is why it is not the 31 December 1899. */
    private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);

    private DateFormats() {}

    /** @param id of the number format: some are dates by the standard (ECMA-376, 18.8.30), without any pattern */
    static boolean isDate(Integer id, String pattern) {
        if (id != null && ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58))) {
            return id < 48 || id > 49;
        }
        if (pattern == null) {
            return false;
        }
        String signs = pattern.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.", "").toLowerCase();
        return signs.matches(".*[ydh].*|.*m.*[ds].*") && !signs.contains("general") && !signs.contains("#");
    }

    /** As a date, with the time if there is one; the number itself where it is no day of this calendar. */
    static String text(BigDecimal days, boolean since1904) {
        if (days.signum() < 0 || days.compareTo(LAST_DAY) > 0) {
            return days.toPlainString();
        }
        long whole = days.longValue();
        long seconds = days.remainder(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        LocalDateTime at = (since1904 ? SINCE_1904 : SINCE_1900)
                .plusDays(whole)
                .atStartOfDay()
                .plusSeconds(seconds);
        if (whole == 0 && seconds > 0) {
            return LocalTime.ofSecondOfDay(seconds % SECONDS_A_DAY).toString();
        }
        return seconds == 0 ? at.toLocalDate().toString() : MINUTE.format(at);
    }
}
