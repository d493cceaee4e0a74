package org.sangyu.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calendar exactly as the migration brings it, read without a database. */
public final class SeededCalendar {

    private static final Pattern DAY = Pattern.compile("\\(date '([0-9-]{10})', '(OFF|WORK)', '(.+?)'\\)");
    private static final Pattern YEAR = Pattern.compile("\\((\\d{4}), '([A-Z_]+)'\\)");

    private SeededCalendar() {}

    public static WorkingDays days() {
        String sql = migration();
        List<CalendarDay> days = new ArrayList<>();
        Matcher day = DAY.matcher(sql);
        while (day.find()) {
            days.add(new CalendarDay(
                    LocalDate.parse(day.group(1)), CalendarDay.Kind.valueOf(day.group(2)), day.group(3)));
        }
        Map<Integer, YearState> years = new HashMap<>();
        Matcher year = YEAR.matcher(sql);
        while (year.find()) {
            years.put(Integer.valueOf(year.group(1)), YearState.valueOf(year.group(2)));
        }
        return new WorkingDays(days, years);
    }

    public static WorkingCalendar calendar() {
        WorkingDays days = days();
        return new WorkingCalendar(() -> days, WorkingHours.standard());
    }

    private static String migration() {
        try (InputStream sql =
                SeededCalendar.class.getResourceAsStream("/db/migration/V20261121_1904__calendar_days.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
