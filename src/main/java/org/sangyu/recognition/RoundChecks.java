package org.sangyu.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Component;

/** Types a selection and says beside each field what is wrong. */
@Component
class RoundChecks {

    private static final int MINUTES = 60;

    private final Categories categories;

    RoundChecks(Categories categories) {
        this.categories = categories;
    }

    record Checked(int year, String areaCode, LocalDate lastDay, List<Criteria> criteria) {}

    Checked check(NewRound typed, LocalDate today, Actor by) {
        Findings findings = new Findings();
        Integer year = number(typed.year());
        findings.check(
                year != null && year >= today.getYear() - 2 && year <= today.getYear(),
                "year",
                "recognition.refused.year");
        findings.check(
                by.scopes(Permission.SELECT_OUTSTANDING).contains(typed.areaCode()),
                "areaCode",
                "recognition.refused.area");
        LocalDate last = day(typed.lastDay());
        findings.check(
                last != null && last.isAfter(today) && last.isBefore(today.plusMonths(6)),
                "lastDay",
                "recognition.refused.last-day");
        List<Criteria> criteria = new ArrayList<>();
        for (Category one : categories.all()) {
            NewRound.Line line = typed.lines().get(one.code());
            if (line != null && line.places() != null && !line.places().isBlank()) {
                criteria.add(criteria(one.code(), line, findings));
            }
        }
        findings.check(!criteria.isEmpty(), "places-" + categories.all().get(0).code(), "recognition.refused.nothing");
        findings.orRefuse();
        return new Checked(year, typed.areaCode(), last, criteria);
    }

    private static Criteria criteria(String code, NewRound.Line line, Findings findings) {
        Integer places = within(number(line.places()), 1, 500, "places-" + code, findings);
        Integer minutes = minutes(line.hours(), "hours-" + code, findings);
        Integer visits = within(number(line.visits()), 0, 10_000, "visits-" + code, findings);
        Integer months = within(number(line.months()), 0, 12, "months-" + code, findings);
        return places == null || minutes == null || visits == null || months == null
                ? null
                : new Criteria(code, places, minutes, visits, months);
    }

    private static Integer within(Integer value, int least, int most, String field, Findings findings) {
        boolean fits = value != null && value >= least && value <= most;
        findings.check(fits, field, "recognition.refused.number", least, most);
        return fits ? value : null;
    }

    private static Integer minutes(String hours, String field, Findings findings) {
        try {
            BigDecimal value = new BigDecimal(hours == null || hours.isBlank() ? "0" : hours.strip());
            boolean fits = value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(100_000)) <= 0;
            findings.check(fits, field, "recognition.refused.number", 0, 100_000);
            return fits ? value.multiply(BigDecimal.valueOf(MINUTES)).intValue() : null;
        } catch (NumberFormatException none) {
            findings.check(false, field, "recognition.refused.number", 0, 100_000);
            return null;
        }
    }

    private static Integer number(String text) {
        try {
            return text == null || text.isBlank() ? 0 : Integer.valueOf(text.strip());
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
