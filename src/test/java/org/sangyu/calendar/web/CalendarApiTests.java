package org.sangyu.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangyu.calendar.DeadlineExplanations;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.calendar.WorkingDays;
import org.sangyu.calendar.WorkingHours;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;

/** What programs may type, and what they are told when they mistype. */
class CalendarApiTests {

    private final WorkingDays days = new WorkingDays(List.of(), Map.of());
    private final CalendarApi api =
            new CalendarApi(new WorkingCalendar(() -> days, WorkingHours.standard()), explanations());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T09:00:00+08:00",
                "2026-11-20T09:00:00 08:00",
                "2026-11-20T01:00:00Z",
                "2026-11-20T09:00",
                "2026-11-20",
                " 2026-11-20T09:00:00+08:00 "
            })
    void the_start_is_read_with_its_offset_and_otherwise_in_shanghai(String from) {
        CalendarApi.Deadline due = api.due(from, "1", "WORK_DAY", "370285", Locale.ENGLISH);
        assertThat(due.dueAt()).hasToString("2026-11-23T18:00+08:00");
        assertThat(due.provisional()).isTrue();
        assertThat(due.explanation()).isEqualTo("counted");
    }

    @Test
    void everything_missing_is_named_at_once() {
        assertThat(refused(null, " ", null, null)).containsExactly("from", "amount", "unit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30", "2026-11-20T25:00", "+999999999-01-01T00:00:00Z", "0001-01-01"})
    void a_start_that_is_no_time_is_refused_at_its_field(String from) {
        assertThat(refused(from, "1", "WORK_DAY", null)).containsExactly("from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "five", "1.5", "10001", "99999999999"})
    void an_amount_that_is_no_limit_is_refused_at_its_field(String amount) {
        assertThat(refused("2026-11-20", amount, "WORK_DAY", null)).containsExactly("amount");
    }

    @Test
    void an_unknown_unit_and_a_broken_area_are_refused_at_their_fields() {
        assertThat(refused("2026-11-20", "1", "FORTNIGHT", "Laixi")).containsExactly("unit", "area");
    }

    private List<String> refused(String from, String amount, String unit, String area) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> api.due(from, amount, unit, area, Locale.ENGLISH));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        return refusal.errors().stream().map(FieldRefusal::field).toList();
    }

    private static DeadlineExplanations explanations() {
        DeadlineExplanations explanations = mock();
        when(explanations.of(any(), any())).thenReturn("counted");
        return explanations;
    }
}
