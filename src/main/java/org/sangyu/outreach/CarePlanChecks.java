package org.sangyu.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Findings;
import org.springframework.stereotype.Component;

/** Says of a plan as it was typed what is wrong with it. */
@Component
class CarePlanChecks {

    private final Organisations organisations;
    private final Clock clock;

    CarePlanChecks(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @param team null while that is open, and {@code wish} where there is none */
    record Read(Rhythm rhythm, LocalDate dueOn, String team, String wish) {}

    /** Notes in {@code findings} what is wrong. */
    Read read(NewPlan typed, String communityCode, Findings findings) {
        Rhythm rhythm = CarePlanDesk.one(Rhythm.values(), typed.rhythm());
        LocalDate today = CarePlanDesk.today(clock);
        LocalDate due = day(typed.dueOn());
        String team = stripped(typed.team());
        boolean serves = team == null
                || organisations.teamsServing(communityCode).stream()
                        .anyMatch(one -> one.code().equals(team));
        findings.check(rhythm != null, "rhythm", "outreach.refused.rhythm")
                .check(due != null, "dueOn", "outreach.refused.day")
                .check(
                        due == null || (!due.isBefore(today) && due.isBefore(today.plusYears(1))),
                        "dueOn",
                        "outreach.refused.day-range")
                .check(serves, "team", "outreach.refused.team")
                .optional(typed.wish(), 200, "wish", "outreach.refused.wish-length");
        return new Read(rhythm, due, team, stripped(typed.wish()));
    }

    static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static LocalDate day(String text) {
        try {
            return stripped(text) == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
