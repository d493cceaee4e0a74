package org.sangyu.cases;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.sangyu.calendar.Limit;

/**
 * One version of one limit: how long something may take for what begins from a day on. A row is never edited; what
 * replaces it is a new row, so that every case can name the row that it was counted by.
 *
 * <p>A season rule is an attribute of the row ({@code season} and the days of it), not of the decision table: the table
 * {@code limits.dmn} says which limit a case has by its nature, which does not change with the weather, and the row
 * says what that limit is on a day. So a season's rule has a version, a source and a date like every other limit, is
 * changed by an administrator without a new diagram, and stays with a case once it is chosen.
 *
 * @param policy what it is about, such as {@code handle.normal}; message key {@code cases.limit.<policy>}
 * @param source the article that says so, or in words where else it comes from
 * @param season code of the season in which alone it holds, or {@code null}
 * @param firstDay from the how-manieth day of the season it holds
 * @param lastDay until which one; {@code null} until the season's end
 */
public record SlaPolicy(
        long id,
        String policy,
        Limit limit,
        String season,
        Integer firstDay,
        Integer lastDay,
        LocalDate effectiveFrom,
        String source) {

    /** Whether it holds on this day of its season; a rule without season always does. */
    boolean holdsOn(OptionalLong dayOfSeason) {
        return season == null
                || dayOfSeason.isPresent()
                        && dayOfSeason.getAsLong() >= firstDay
                        && (lastDay == null || dayOfSeason.getAsLong() <= lastDay);
    }

    /** What it replaces and is replaced by: versions of the same rule have the same name. */
    public String rule() {
        return season == null ? policy : policy + "/" + season + "/" + firstDay;
    }

    /** What groups limits on the page: handling, the stages before and after it, and how far things may go. */
    public enum Subject {
        HANDLING,
        STAGE,
        BOUND
    }

    public Subject subject() {
        if (policy.startsWith("handle.")) {
            return Subject.HANDLING;
        }
        return switch (policy) {
            case "extension.max", "suspension.max", "reopen.window", "feedback.link" -> Subject.BOUND;
            default -> Subject.STAGE;
        };
    }
}
