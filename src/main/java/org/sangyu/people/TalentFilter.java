package org.sangyu.people;

/**
 * Which entries of the talent pool to show.
 *
 * @param level null for all
 * @param field null for all
 * @param state null for those in the pool now
 * @param availableOnly only those who can be asked now
 * @param cursor {@link TalentList.Page#next()} of the page before; null for the first
 */
public record TalentFilter(
        TalentLevel level, TalentField field, TalentState state, boolean availableOnly, String cursor) {}
