package org.sangyu.places;

import java.time.Instant;

/**
 * A station 阵地 as the register keeps it.
 *
 * @param code {@code S-<area>-<number>}, for good
 * @param changedBy the account that wrote it last
 * @param version goes up with every change
 */
public record Station(String code, StationFacts facts, Instant changedAt, String changedBy, int version)
        implements Kept<StationFacts> {}
