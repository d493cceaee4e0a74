package org.sangyu.recognition;

/**
 * What was served in the year of a selection: verified records alone, of corrected ones the newest.
 *
 * @param visits how many records the minutes come from
 * @param months how many different months
 * @param people how many people; 1 for a person
 */
public record Figures(int minutes, int visits, int months, int people) {

    boolean meet(Criteria wanted) {
        return minutes >= wanted.minMinutes() && visits >= wanted.minVisits() && months >= wanted.minMonths();
    }
}
