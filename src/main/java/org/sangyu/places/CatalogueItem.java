package org.sangyu.places;

import java.time.Instant;

/**
 * One service of a catalogue as the register keeps it.
 *
 * @param changedBy the account that wrote it last
 * @param version goes up with every change
 */
public record CatalogueItem(long id, ServiceFacts facts, Instant changedAt, String changedBy, int version)
        implements Kept<ServiceFacts> {}
