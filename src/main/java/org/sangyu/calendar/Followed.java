package org.sangyu.calendar;

/**
 * What came of counting deadlines again.
 *
 * @param moved how many ended up at another instant, or became firm
 * @param done whether none is left
 */
public record Followed(int moved, boolean done) {}
