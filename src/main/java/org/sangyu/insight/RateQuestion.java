package org.sangyu.insight;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;

/**
 * For which days and which area somebody wants the figures.
 *
 * @param from first day, in Asia/Shanghai
 * @param to last day, included
 * @param area an area's code; {@code null} for one's own
 */
public record RateQuestion(LocalDate from, LocalDate to, String area, GroupBy groupBy) {

    /** Longer periods would only make the database sweat. */
    static final int MOST_YEARS = 3;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /**
     * Understands what was typed or sent. Without days it is this month until today.
     *
     * @throws Refusal with every field that is wrong
     */
    public static RateQuestion asked(String from, String to, String area, String groupBy, LocalDate today) {
        List<FieldRefusal> errors = new ArrayList<>();
        LocalDate last = day("to", to, today, errors);
        LocalDate first = day("from", from, last == null ? today : last.withDayOfMonth(1), errors);
        if (errors.isEmpty() && first.isAfter(last)) {
            errors.add(new FieldRefusal("to", "insight.date.order"));
        } else if (errors.isEmpty() && !last.isBefore(first.plusYears(MOST_YEARS))) {
            errors.add(new FieldRefusal("to", "insight.date.too-long", MOST_YEARS));
        }
        GroupBy group = group(groupBy, errors);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return new RateQuestion(first, last, blank(area) ? null : area.strip(), group);
    }

    private static LocalDate day(String field, String typed, LocalDate otherwise, List<FieldRefusal> errors) {
        if (blank(typed)) {
            return otherwise;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            // told below, in the words of the person who typed it
        }
        errors.add(new FieldRefusal(field, "insight.date.not-a-day"));
        return null;
    }

    private static GroupBy group(String typed, List<FieldRefusal> errors) {
        if (blank(typed)) {
            return GroupBy.NONE;
        }
        for (GroupBy group : GroupBy.values()) {
            if (group.name().equals(typed.strip().toUpperCase(Locale.ROOT))) {
                return group;
            }
        }
        errors.add(new FieldRefusal("groupBy", "insight.group-by.unknown"));
        return null;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
