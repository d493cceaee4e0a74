package org.sangyu.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sangyu.calendar.DeadlineExplanations;
import org.sangyu.calendar.Due;
import org.sangyu.calendar.Limit;
import org.sangyu.calendar.LimitUnit;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets programs count as we count. */
@RestController
@RequestMapping("/api/v1/calendar")
@Tag(name = "calendar")
class CalendarApi {

    private final WorkingCalendar calendar;
    private final DeadlineExplanations explanations;

    CalendarApi(WorkingCalendar calendar, DeadlineExplanations explanations) {
        this.calendar = calendar;
        this.explanations = explanations;
    }

    /**
     * @param dueAt the last instant that is in time
     * @param provisional whether it may still move, because a year's official calendar is not published yet
     */
    record Deadline(OffsetDateTime dueAt, boolean provisional, String explanation) {}

    /**
     * @param from with an offset; without one it is read in Asia/Shanghai, and a date alone as its beginning
     * @param area whose business hours count; without one the usual ones
     */
    @GetMapping("/due")
    @Operation(summary = "The instant that lies a limit after another")
    Deadline due(
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String amount,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String area,
            Locale locale) {
        List<FieldRefusal> errors = new ArrayList<>();
        Optional<Instant> start = Typed.instant(from, errors);
        Optional<Integer> number = Typed.amount(amount, errors);
        Optional<LimitUnit> counted = Typed.unit(unit, errors);
        Typed.area(area, errors);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        Due due = calendar.at(area == null ? null : area.strip())
                .due(start.orElseThrow(), new Limit(number.orElseThrow(), counted.orElseThrow()));
        return new Deadline(
                due.dueAt().atZone(WorkingCalendar.ZONE).toOffsetDateTime(),
                due.provisional(),
                explanations.of(due, locale));
    }
}
