package org.sangyu.calendar;

import static org.sangyu.calendar.WorkingCalendar.ZONE;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Tells in a sentence how a deadline was counted, so that whoever is held to it can check it on their fingers. */
@Service
public class DeadlineExplanations {

    private final Supplier<WorkingDays> days;
    private final MessageSource messages;

    DeadlineExplanations(Supplier<WorkingDays> days, MessageSource messages) {
        this.days = days;
        this.messages = messages;
    }

    /** One sentence: from when, how many of what, until when, what was left out or made up, and whether it may move. */
    public String of(Due due, Locale locale) {
        return new Sentence(due, locale).text();
    }

    private class Sentence {

        private final Due due;
        private final Locale locale;
        private final WorkingDays known = days.get();
        private final LocalDateTime from;
        private final LocalDateTime end;
        private final LocalDate first;
        private final LocalDate last;

        Sentence(Due due, Locale locale) {
            this.due = due;
            this.locale = locale;
            from = LocalDateTime.ofInstant(due.from(), ZONE);
            end = LocalDateTime.ofInstant(due.dueAt(), ZONE);
            boolean hours = due.limit().unit() == LimitUnit.WORK_HOUR;
            first = from.toLocalDate().plusDays(hours ? 0 : 1);
            last = end.minusNanos(1).toLocalDate();
        }

        String text() {
            List<String> parts = new ArrayList<>();
            parts.add(counted());
            switch (due.limit().unit()) {
                case WORK_DAY, WORK_HOUR -> {
                    skipped(parts);
                    madeUp(parts);
                }
                case NATURAL_DAY -> moved(parts);
                case URGENT_HOUR -> {}
            }
            if (due.provisional()) {
                parts.add(message("calendar.explain.provisional", String.valueOf(uncertainYear())));
            }
            return message("calendar.explain.sentence", String.join(message("calendar.explain.next"), parts));
        }

        private String counted() {
            String start = written("calendar.format.instant", from);
            String amount = String.valueOf(due.limit().amount());
            return switch (due.limit().unit()) {
                case URGENT_HOUR ->
                    message("calendar.explain.urgent-hour", start, amount, written("calendar.format.instant", end));
                case WORK_HOUR ->
                    message("calendar.explain.work-hour", start, amount, written("calendar.format.instant", end));
                case WORK_DAY ->
                    message(
                            "calendar.explain.work-day",
                            start,
                            amount,
                            written("calendar.format.date", last),
                            written("calendar.format.time", end));
                case NATURAL_DAY ->
                    message(
                            "calendar.explain.natural-day",
                            start,
                            amount,
                            written(
                                    "calendar.format.date",
                                    from.toLocalDate().plusDays(due.limit().amount())));
            };
        }

        private void skipped(List<String> parts) {
            List<String> left = new ArrayList<>();
            List<CalendarDay> off = known.named(first, last).stream()
                    .filter(day -> day.kind() == CalendarDay.Kind.OFF)
                    .toList();
            for (int begin = 0, after; begin < off.size(); begin = after) {
                after = begin + 1;
                while (after < off.size() && continues(off.get(after - 1), off.get(after))) {
                    after++;
                }
                left.add(span(off.get(begin), off.get(after - 1)));
            }
            if (first.datesUntil(last)
                    .anyMatch(day ->
                            !known.isWorkingDay(day) && known.named(day, day).isEmpty())) {
                left.add(0, message("calendar.explain.weekends"));
            }
            if (!left.isEmpty()) {
                parts.add(message("calendar.explain.skipped", listed(left)));
            }
        }

        private boolean continues(CalendarDay one, CalendarDay other) {
            return one.name().equals(other.name()) && one.date().plusDays(1).equals(other.date());
        }

        private String span(CalendarDay begin, CalendarDay end) {
            return begin == end
                    ? message("calendar.explain.holiday", written("calendar.format.day", begin.date()), begin.name())
                    : message(
                            "calendar.explain.holidays",
                            written("calendar.format.day", begin.date()),
                            written("calendar.format.day", end.date()),
                            begin.name());
        }

        private void madeUp(List<String> parts) {
            List<String> made = known.named(first, last).stream()
                    .filter(day -> day.kind() == CalendarDay.Kind.WORK)
                    .map(day -> written("calendar.format.day", day.date()))
                    .toList();
            if (!made.isEmpty()) {
                parts.add(message("calendar.explain.made-up", listed(made)));
            }
        }

        private void moved(List<String> parts) {
            LocalDate counted = from.toLocalDate().plusDays(due.limit().amount());
            if (!counted.equals(last)) {
                parts.add(message("calendar.explain.moved", written("calendar.format.date", last)));
            }
        }

        private int uncertainYear() {
            int year = due.limit().unit() == LimitUnit.NATURAL_DAY ? last.getYear() : first.getYear();
            while (year < last.getYear() && known.stateOf(year) == YearState.OFFICIAL) {
                year++;
            }
            return year;
        }

        private String listed(List<String> things) {
            return things.stream().collect(Collectors.joining(message("calendar.explain.and")));
        }

        private String written(String format, TemporalAccessor time) {
            return DateTimeFormatter.ofPattern(message(format), locale).format(time);
        }

        private String message(String key, Object... args) {
            return messages.getMessage(key, args, locale);
        }
    }
}
