package org.sangyu.places;

/**
 * Which services of the catalogues to list; blank parts leave none out.
 *
 * @param q the beginning of the item
 * @param list a {@link CatalogueList}
 * @param active {@code true} or {@code false}
 */
public record CatalogueFilter(String q, String list, String area, String active, String cursor) {}
