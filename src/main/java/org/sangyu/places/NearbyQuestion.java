package org.sangyu.places;

/**
 * What somebody wants to know of their surroundings.
 *
 * @param walk how far they are ready to go
 * @param openNow whether only what is open at this moment
 * @param need the code of a function or a {@link PartnerKind}; {@code null} for everything
 */
public record NearbyQuestion(Position here, Walk walk, boolean openNow, String need) {}
