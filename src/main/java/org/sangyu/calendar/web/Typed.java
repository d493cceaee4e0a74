package org.sangyu.calendar.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import org.sangyu.calendar.Limit;
import org.sangyu.calendar.LimitUnit;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.refusal.FieldRefusal;

/** Reads what somebody typed into an address; what cannot be read is added to the errors, each with its field. */
final class Typed {

    /** Deadlines are about people's lifetimes; beyond, dates are typing errors. */
    private static final Instant EARLIEST = Instant.parse("1949-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Typed() {}

    static Optional<Instant> instant(String text, List<FieldRefusal> errors) {
        return read("from", text, "calendar.from.wrong", errors, typed -> {
            // A plus sign in an address is read as a space unless it was written as %2B, which people forget.
            TemporalAccessor time = typed.length() == 10
                    ? LocalDate.parse(typed).atStartOfDay()
                    : DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            typed.replace(' ', '+'), OffsetDateTime::from, LocalDateTime::from);
            Instant instant = time instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : LocalDateTime.from(time).atZone(WorkingCalendar.ZONE).toInstant();
            return Optional.of(instant).filter(at -> !at.isBefore(EARLIEST) && at.isBefore(LATEST));
        });
    }

    static Optional<Integer> amount(String text, List<FieldRefusal> errors) {
        return read("amount", text, "calendar.amount.wrong", errors, typed -> Optional.of(Integer.valueOf(typed))
                .filter(Limit::isPossible));
    }

    static Optional<LimitUnit> unit(String text, List<FieldRefusal> errors) {
        return read("unit", text, "calendar.unit.wrong", errors, typed -> Optional.of(LimitUnit.valueOf(typed)));
    }

    /** May be left out. */
    static void area(String text, List<FieldRefusal> errors) {
        if (text != null && !text.isBlank() && !text.strip().matches("\\d{6}(\\d{3}){0,3}")) {
            errors.add(new FieldRefusal("area", "calendar.area.wrong", text));
        }
    }

    private interface Reading<T> {
        /** @return empty, or throws, when it cannot be read */
        Optional<T> of(String typed);
    }

    private static <T> Optional<T> read(
            String field, String text, String wrong, List<FieldRefusal> errors, Reading<T> reading) {
        if (text == null || text.isBlank()) {
            errors.add(new FieldRefusal(field, "calendar.missing." + field));
            return Optional.empty();
        }
        Optional<T> value;
        try {
            value = reading.of(text.strip());
        } catch (DateTimeException | IllegalArgumentException e) {
            value = Optional.empty();
        }
        if (value.isEmpty()) {
            errors.add(new FieldRefusal(field, wrong, text));
        }
        return value;
    }
}
