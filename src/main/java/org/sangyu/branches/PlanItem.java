package org.sangyu.branches;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.sangyu.refusal.Findings;

/**
 * One thing that a pairing plans to do together, and what came of it.
 *
 * @param id {@code null} while it is new
 * @param plannedFor a quarter such as {@code 2026-Q3}, or a day
 * @param doneOn {@code null} until it is done
 */
public record PlanItem(Long id, long pairingId, String what, String plannedFor, LocalDate doneOn, String result) {

    private static final int LONGEST = 120;
    private static final int LONGEST_RESULT = 500;
    private static final int MONTHS = 3;
    private static final Pattern PLANNED = Pattern.compile("\\d{4}-(Q[1-4]|(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01]))");

    public boolean isDone() {
        return doneOn != null;
    }

    /** Whether the day or the quarter that it was planned for is over, and nothing is done. */
    public boolean isLate(LocalDate today) {
        return doneOn == null && lastDay() != null && lastDay().isBefore(today);
    }

    PlanItem of(long pairing) {
        return new PlanItem(id, pairing, what, plannedFor, doneOn, result);
    }

    Findings check(Findings findings, LocalDate startedOn, LocalDate today) {
        return findings.text(what, LONGEST, "what", "branches.pairing.what-missing", "branches.pairing.what-too-long")
                .check(
                        plannedFor == null || PLANNED.matcher(plannedFor).matches() && lastDay() != null,
                        "plannedFor",
                        "branches.pairing.planned-wrong")
                .check(doneOn == null || !doneOn.isAfter(today), "doneOn", "branches.in-future")
                .check(
                        doneOn == null || startedOn == null || !doneOn.isBefore(startedOn),
                        "doneOn",
                        "branches.pairing.done-before-start")
                .check(result == null || doneOn != null, "doneOn", "branches.pairing.result-not-done")
                .optional(result, LONGEST_RESULT, "result", "branches.pairing.result-too-long");
    }

    /** The last day of what it is planned for; null where nothing is planned or there is no such day. */
    LocalDate lastDay() {
        if (plannedFor == null) {
            return null;
        }
        int year = Integer.parseInt(plannedFor.substring(0, 4));
        if (plannedFor.charAt(5) == 'Q') {
            int month = (plannedFor.charAt(6) - '0') * MONTHS;
            return LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
        }
        int month = Integer.parseInt(plannedFor.substring(5, 7));
        int day = Integer.parseInt(plannedFor.substring(8, 10));
        return day > LocalDate.of(year, month, 1).lengthOfMonth() ? null : LocalDate.of(year, month, day);
    }
}
