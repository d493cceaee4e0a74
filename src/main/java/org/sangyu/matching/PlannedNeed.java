package org.sangyu.matching;

import org.sangyu.volunteering.RiskLevel;

/**
 * What somebody decided about one need of a meeting's plan.
 *
 * @param matter number of the case or list item
 * @param riskNotice null only where there is little risk
 * @param what what those who are asked are told; null for the usual sentence
 * @param callNumber the call by which helpers were asked; null before
 */
public record PlannedNeed(
        String matter, int people, RiskLevel risk, String riskNotice, String what, String callNumber) {

    public boolean isSent() {
        return callNumber != null;
    }

    /** The need as it was decided to be. */
    Need of(Need usual) {
        boolean high = risk == RiskLevel.HIGH;
        return new Need(
                usual.key(),
                usual.areaCode(),
                usual.position(),
                usual.address(),
                usual.category(),
                people,
                usual.skills(),
                risk,
                high,
                high,
                usual.when(),
                usual.company(),
                usual.before());
    }
}
