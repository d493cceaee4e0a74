package org.sangyu.places;

/**
 * Which partners of the register to list; blank parts leave none out.
 *
 * @param q the beginning of the name
 * @param validity a {@link Validity}
 */
public record PartnerFilter(String q, String kind, String area, String validity, String cursor) {}
