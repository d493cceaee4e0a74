package org.sangyu.volunteering;

import java.time.Clock;

/** The rules of who may be asked, as they are, for tests of other modules that need no database. */
public final class RealEligibility {

    private RealEligibility() {}

    public static Eligibility at(Clock clock) {
        return new Eligibility(new WhoMayBeAsked(null, null, null, clock), clock);
    }
}
