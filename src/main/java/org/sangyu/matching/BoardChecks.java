package org.sangyu.matching;

import org.sangyu.refusal.Findings;
import org.sangyu.volunteering.RiskLevel;

/** Says of what was typed about a need of the plan what is wrong with it, and makes what was decided of it. */
public final class BoardChecks {

    private static final int MOST_PEOPLE = 60;
    private static final int MOST_LETTERS = 300;

    private BoardChecks() {}

    /**
     * As it was typed.
     *
     * @param riskNotice blank for what is usual
     * @param what blank for the usual sentence
     */
    public record Typed(String people, String risk, String riskNotice, String what) {}

    /** @param suffix behind the names of the fields, where several needs are on one page */
    public static PlannedNeed check(OpenNeed usual, Typed typed, String suffix, Findings findings) {
        int people = typed.people() != null && typed.people().strip().matches("\\d{1,2}")
                ? Integer.parseInt(typed.people().strip())
                : 0;
        findings.check(
                people >= 1 && people <= MOST_PEOPLE,
                "people" + suffix,
                "volunteering.call.refused.places",
                MOST_PEOPLE);
        RiskLevel risk = risk(typed.risk(), usual.need().risk());
        String notice = blank(typed.riskNotice())
                ? usual.riskNotice()
                : typed.riskNotice().strip();
        if (risk == RiskLevel.LOW) {
            notice = null;
        } else {
            findings.text(
                    notice,
                    MOST_LETTERS,
                    "riskNotice" + suffix,
                    "volunteering.refused.risk-missing",
                    "volunteering.refused.risk-length");
        }
        findings.optional(typed.what(), MOST_LETTERS, "what" + suffix, "volunteering.call.refused.length");
        String what = blank(typed.what()) ? null : typed.what().strip();
        return new PlannedNeed(usual.need().key(), people, risk, notice, what, null);
    }

    private static RiskLevel risk(String typed, RiskLevel usual) {
        for (RiskLevel level : RiskLevel.values()) {
            if (level.name().equals(typed)) {
                return level;
            }
        }
        return usual;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
