package org.sangyu.places;

import java.time.Instant;

/**
 * A partner 服务商家 as the register keeps it.
 *
 * @param changedBy the account that wrote it last
 * @param version goes up with every change
 */
public record Partner(long id, PartnerFacts facts, Instant changedAt, String changedBy, int version)
        implements Kept<PartnerFacts> {}
