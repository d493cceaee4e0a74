package org.sangyu.meeting;

/**
 * Nobody needs to look for anything for this item any more.
 *
 * @param settled whether it was done; false when it was withdrawn or became a case
 */
public record ItemEnded(String number, boolean settled) {}
