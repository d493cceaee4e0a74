package org.sangyu.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Whether a place is open, and when that changes. 2026-11-23 is a Monday. */
class OpenNowTests {

    private static final Predicate<LocalDate> NO_HOLIDAY = day -> false;

    private final OpeningHours station =
            HoursText.read("Mon to Fri 8:30-11:30 14:00-17:00; Sat 9:00-11:00; holidays closed");

    @Test
    void before_it_opens_it_is_closed_and_says_when_it_opens() {
        assertThat(at(station, "2026-11-23T08:29:59")).isEqualTo(closedUntil("2026-11-23T08:30"));
    }

    @Test
    void it_opens_on_the_minute_and_closes_on_the_minute() {
        assertThat(at(station, "2026-11-23T08:30")).isEqualTo(openUntil("2026-11-23T11:30"));
        assertThat(at(station, "2026-11-23T11:29:59")).isEqualTo(openUntil("2026-11-23T11:30"));
        assertThat(at(station, "2026-11-23T11:30")).isEqualTo(closedUntil("2026-11-23T14:00"));
    }

    @Test
    void across_the_noon_break_it_is_closed_and_opens_in_the_afternoon() {
        assertThat(at(station, "2026-11-23T12:45")).isEqualTo(closedUntil("2026-11-23T14:00"));
        assertThat(at(station, "2026-11-23T14:00")).isEqualTo(openUntil("2026-11-23T17:00"));
    }

    @Test
    void over_the_weekend_it_opens_on_monday() {
        assertThat(at(station, "2026-11-21T11:00")).isEqualTo(closedUntil("2026-11-23T08:30"));
        assertThat(at(station, "2026-11-22T10:00")).isEqualTo(closedUntil("2026-11-23T08:30"));
    }

    @Test
    void on_a_holiday_it_is_closed_only_where_that_is_written() {
        Predicate<LocalDate> monday = LocalDate.parse("2026-11-23")::equals;
        assertThat(station.at(time("2026-11-23T09:00"), monday)).isEqualTo(closedUntil("2026-11-24T08:30"));
        assertThat(HoursText.read("daily 8:00-9:30").at(time("2026-11-23T09:00"), monday))
                .isEqualTo(openUntil("2026-11-23T09:30"));
    }

    @Test
    void across_midnight_the_evening_before_still_counts() {
        OpeningHours noodles = HoursText.read("Mon to Sat 11:00-14:00 17:00-2:00");
        assertThat(at(noodles, "2026-11-23T23:59")).isEqualTo(openUntil("2026-11-24T02:00"));
        assertThat(at(noodles, "2026-11-24T01:59")).isEqualTo(openUntil("2026-11-24T02:00"));
        assertThat(at(noodles, "2026-11-24T02:00")).isEqualTo(closedUntil("2026-11-24T11:00"));
        assertThat(at(noodles, "2026-11-22T01:00")).as("Saturday's night").isEqualTo(openUntil("2026-11-22T02:00"));
        assertThat(at(noodles, "2026-11-23T01:00")).as("no Sunday's night").isEqualTo(closedUntil("2026-11-23T11:00"));
    }

    @Test
    void a_night_that_goes_on_into_the_morning_shift_is_one() {
        OpeningHours hours = HoursText.read("Mon 20:00-6:00; Tue 6:00-12:00");
        assertThat(at(hours, "2026-11-23T21:00")).isEqualTo(openUntil("2026-11-24T12:00"));
    }

    @Test
    void day_and_night_has_no_end() {
        assertThat(at(HoursText.read("daily all day"), "2026-11-23T03:00")).isEqualTo(Openness.open(null));
    }

    @Test
    void a_university_in_its_long_summer_opens_on_no_day_that_is_near() {
        OpeningHours university = HoursText.read("Tue 9:00-11:00; 2026-07-01 to 2026-08-31 closed");
        assertThat(at(university, "2026-07-07T09:30")).isEqualTo(Openness.closed(null));
        assertThat(at(university, "2026-08-25T09:30")).isEqualTo(closedUntil("2026-09-01T09:00"));
        assertThat(at(university, "2026-06-30T09:30")).isEqualTo(openUntil("2026-06-30T11:00"));
    }

    private static Openness at(OpeningHours hours, String time) {
        return hours.at(time(time), NO_HOLIDAY);
    }

    private static Openness openUntil(String time) {
        return Openness.open(time(time));
    }

    private static Openness closedUntil(String time) {
        return Openness.closed(time(time));
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text);
    }
}
