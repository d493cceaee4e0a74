package org.sangyu.volunteering;

import java.util.ArrayList;
import java.util.List;
import org.sangyu.people.Helper;
import org.sangyu.people.PersonSkill;
import org.sangyu.people.Skill;

/**
 * Why somebody must not be asked: the one place where these rules stand, for calls, offers and plans alike. They are hard: no
 * list leaves such a person out silently, and none lets the person through.
 */
public final class Eligibility {

    private Eligibility() {}

    /**
     * @param open how much the person has in hand
     * @param most how much anybody may have
     * @return everything that speaks against it, not only the first; none when nothing does
     */
    public static List<Objection> against(Demand demand, Helper helper, List<PersonSkill> skills, int open, int most) {
        List<Objection> against = new ArrayList<>(0);
        for (AskingRule rule : AskingRule.values()) {
            if (rule.blocks(helper, demand.risk(), demand.day()) || uninsured(rule, demand, helper)) {
                against.add(Objection.of(rule.name()));
            }
        }
        for (Skill skill : demand.certified()) {
            papers(skill, skills, demand, against);
        }
        if (open >= most) {
            against.add(Objection.of("ENOUGH", most));
        }
        return against;
    }

    private static boolean uninsured(AskingRule rule, Demand demand, Helper helper) {
        return rule == AskingRule.NOT_INSURED
                && demand.insurance()
                && rule.blocks(helper, RiskLevel.HIGH, demand.day());
    }

    /** 志愿服务条例 art. 16, 山东省志愿服务条例 art. 21: where the law wants a certificate, nobody is asked without a valid one. */
    private static void papers(Skill skill, List<PersonSkill> skills, Demand demand, List<Objection> against) {
        for (PersonSkill held : skills) {
            if (held.skill() == skill && held.certificate() != null) {
                if (held.isExpiredOn(demand.day())) {
                    against.add(Objection.of(
                            "CERTIFICATE_OVER", skill, held.validTo().toString()));
                }
                return;
            }
        }
        against.add(Objection.of("NO_CERTIFICATE", skill));
    }
}
