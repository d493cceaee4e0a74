package org.sangyu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Business hours per organisation: the nearest above that has its own decides. */
class OrganisationHoursTests {

    private final OrganisationHours hours = new OrganisationHours(Map.of(
            "370285", WorkingHours.parse("08:30-12:00,13:30-17:30"),
            "370285001014", WorkingHours.parse("09:00-17:00"),
            "U-370285-water", WorkingHours.parse("00:00-23:00")));

    @ParameterizedTest
    @CsvSource({
        "370285001014,   17:00",
        "370285001014003,17:00",
        "T-370285001014-01,17:00",
        "370285001015,   17:30",
        "370285001,      17:30",
        "370285,         17:30",
        "U-370285-heat,  17:30",
        "U-370285-water, 23:00",
        "310105,         18:00",
        "nonsense,       18:00",
        ",               18:00"
    })
    void the_nearest_above_with_hours_of_its_own_decides(String code, String closing) {
        assertThat(hours.of(code).closing()).hasToString(closing);
    }

    @Test
    void hours_taken_away_are_those_of_the_area_above() {
        assertThat(hours.with("370285001014", null).of("370285001014").closing())
                .hasToString("17:30");
    }

    @Test
    void working_days_and_hours_end_when_the_organisation_closes() {
        WorkingDays days = SeededCalendar.days();
        WorkingCalendar calendar = new WorkingCalendar(() -> days, hours::of);
        Instant from = Instant.parse("2026-11-16T04:30:00Z"); // a Monday, 12:30
        assertThat(calendar.at("370285001014")
                        .due(from, Limit.of(5, LimitUnit.WORK_DAY))
                        .dueAt())
                .isEqualTo("2026-11-23T09:00:00Z");
        assertThat(calendar.at("370285")
                        .due(from, Limit.of(2, LimitUnit.WORK_HOUR))
                        .dueAt())
                .isEqualTo("2026-11-16T07:30:00Z");
        assertThat(calendar.due(from, Limit.of(2, LimitUnit.WORK_HOUR)).dueAt()).isEqualTo("2026-11-16T08:00:00Z");
    }

    @Test
    void hours_are_written_as_they_are_read() {
        assertThat(WorkingHours.parse(" 08:00 - 12:00 , 14:00-18:00 ")).isEqualTo(WorkingHours.standard());
        assertThat(WorkingHours.parse(WorkingHours.standard().written())).isEqualTo(WorkingHours.standard());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8-12", "12:00-08:00", "08:00-12:00,11:00-18:00", "08:00", "08:00-24:30"})
    void hours_that_cannot_be_are_refused(String written) {
        assertThatThrownBy(() -> WorkingHours.parse(written)).isInstanceOf(RuntimeException.class);
    }
}
