package org.sangyu.recognition;

/**
 * What one category of a selection asks for at least, and how many may have it.
 *
 * @param category its code
 * @param minMinutes verified in the year
 * @param minVisits records of service in the year
 * @param minMonths different months of the year with service
 */
public record Criteria(String category, int places, int minMinutes, int minVisits, int minMonths) {}
