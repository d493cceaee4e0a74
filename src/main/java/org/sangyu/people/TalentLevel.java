package org.sangyu.people;

import org.sangyu.organisation.Tier;

/** The four levels of the silver talent pool 银色人才库 (domain.md §0): city, town, countryside, community. */
public enum TalentLevel {
    CITY(Tier.CITY),
    TOWN(Tier.TOWN),
    RURAL(Tier.COMMUNITY),
    COMMUNITY(Tier.COMMUNITY);

    private final Tier tier;

    TalentLevel(Tier tier) {
        this.tier = tier;
    }

    /** The tier whose desk verifies an entry on this level. */
    public Tier tier() {
        return tier;
    }

    /** The area to whose desk an entry on this level belongs, of somebody who lives in that area. */
    String areaOf(String homeCode) {
        return tier.codeFor(homeCode.substring(0, 12));
    }
}
