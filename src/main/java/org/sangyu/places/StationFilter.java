package org.sangyu.places;

/**
 * Which stations of the register to list; blank parts leave none out.
 *
 * @param q the beginning of the name
 * @param active {@code true} or {@code false}
 */
public record StationFilter(String q, String kind, String area, String active, String cursor) {}
