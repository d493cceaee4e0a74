package org.sangyu.volunteering;

import java.time.LocalDate;
import org.sangyu.people.HealthLevel;
import org.sangyu.people.Helper;
import org.sangyu.people.ParticipationCategory;

/**
 * Who must not even be asked, each rule with its source; the reason is the message {@code volunteering.block.<name>}. What
 * is not known speaks against nobody, but where harm may come it has to be known.
 */
enum AskingRule {
    /** 免予参加集中活动: whoever is exempt is visited, not asked (domain.md §0). */
    EXEMPT {
        @Override
        boolean blocks(Helper helper, RiskLevel risk, LocalDate today) {
            return helper.category() == ParticipationCategory.EXEMPT;
        }
    },
    /** 流动在外. */
    AWAY {
        @Override
        boolean blocks(Helper helper, RiskLevel risk, LocalDate today) {
            return helper.category() == ParticipationCategory.AWAY;
        }
    },
    /** No data of whoever took back the yes may be used (PIPL art. 15). */
    NO_CONSENT {
        @Override
        boolean blocks(Helper helper, RiskLevel risk, LocalDate today) {
            return !helper.consented();
        }
    },
    /** 山东省志愿服务条例 art. 10: no minor where harm may come, and none at all without a guardian. */
    MINOR {
        @Override
        boolean blocks(Helper helper, RiskLevel risk, LocalDate today) {
            return helper.age() >= 0 && helper.age() < 18 && (risk != RiskLevel.LOW || !helper.hasGuardian());
        }
    },
    /** 山东省老年人权益保障条例 art. 55: nobody asks the old for what is dangerous. */
    TOO_OLD {
        @Override
        boolean blocks(Helper helper, RiskLevel risk, LocalDate today) {
            return (risk == RiskLevel.HIGH && helper.age() >= 70) || (risk == RiskLevel.MEDIUM && helper.age() >= 80);
        }
    },
    /** 志愿服务条例 art. 15: fit to one's health. */
    HEALTH {
        @Override
        boolean blocks(Helper helper, RiskLevel risk, LocalDate today) {
            return (risk != RiskLevel.LOW && helper.health() == HealthLevel.NEEDS_CARE)
                    || (risk == RiskLevel.HIGH && helper.health() != HealthLevel.GOOD);
        }
    },
    /** 志愿服务条例 art. 17: insured before harm may come. */
    NOT_INSURED {
        @Override
        boolean blocks(Helper helper, RiskLevel risk, LocalDate today) {
            return risk == RiskLevel.HIGH
                    && (helper.insuredTo() == null || helper.insuredTo().isBefore(today));
        }
    };

    abstract boolean blocks(Helper helper, RiskLevel risk, LocalDate today);
}
