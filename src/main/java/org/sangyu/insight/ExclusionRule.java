package org.sangyu.insight;

import static org.sangyu.insight.RateKind.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Why a case leaves the base of a rate, and of which: domain.md §5.2. X12 leaves the on-time rate as well, for a case
 * taken back is nobody's merit.
 */
enum ExclusionRule {
    /** Merged into another case. */
    X01(RESPONSE, RESOLUTION, SATISFACTION, ON_TIME),
    /** Answered at once. */
    X02(RESOLUTION, SATISFACTION),
    /** Suggestion or praise. */
    X03(RESOLUTION),
    /** A statutory channel's. */
    X04(RESPONSE, RESOLUTION, SATISFACTION, ON_TIME),
    /** Unlawful or unreasonable. */
    X05(RESOLUTION, SATISFACTION),
    /** Outside the area or its duties. */
    X06(RESPONSE, RESOLUTION, SATISFACTION, ON_TIME),
    /** Malicious or mass repeats. */
    X07(RESPONSE, RESOLUTION, SATISFACTION, ON_TIME),
    /** Suspended. */
    X08(RESOLUTION, SATISFACTION, ON_TIME),
    /** Anonymous, no way to reach, or no reply wanted. */
    X09(RESPONSE, RESOLUTION, SATISFACTION),
    /** Not reached after several attempts. */
    X10(RESPONSE, RESOLUTION, SATISFACTION),
    /** Did not want to be asked. */
    X11(SATISFACTION),
    /** Withdrawn. */
    X12(RESOLUTION, SATISFACTION, ON_TIME),
    /** An appeal was granted. */
    X13(ON_TIME);

    private final Set<RateKind> leaves;

    ExclusionRule(RateKind first, RateKind... rest) {
        this.leaves = EnumSet.of(first, rest);
    }

    /** @param code as stored with the case; {@code null} when nothing is excluded */
    static boolean leaves(String code, RateKind rate) {
        return Arrays.stream(values()).anyMatch(rule -> rule.name().equals(code) && rule.leaves.contains(rate));
    }
}
