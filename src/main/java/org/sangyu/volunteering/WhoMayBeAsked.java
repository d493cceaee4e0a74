package org.sangyu.volunteering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sangyu.people.Helper;
import org.sangyu.people.VolunteerRoll;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Whether a team has anybody who may be asked for work of this risk, and whether this volunteer may (domain.md §7.1). */
@Component
class WhoMayBeAsked {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final VolunteerRoll roll;
    private final OpenWork work;
    private final MessageSource messages;
    private final Clock clock;

    WhoMayBeAsked(VolunteerRoll roll, OpenWork work, MessageSource messages, Clock clock) {
        this.roll = roll;
        this.work = work;
        this.messages = messages;
        this.clock = clock;
    }

    /** Why this person must not be asked; empty when nothing speaks against it. */
    List<AskingRule> against(Helper helper, RiskLevel risk) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        return Arrays.stream(AskingRule.values())
                .filter(rule -> rule.blocks(helper, risk, today))
                .toList();
    }

    /**
     * A team whose people are not in the register yet is trusted to know them.
     *
     * @throws Refusal saying how many are kept from it by what, when nobody of the team may be asked
     */
    void requireSomebody(String teamCode, RiskLevel risk) {
        if (!work.hasRoom(teamCode)) {
            throw Refusal.invalid("team", "volunteering.refused.team-full", work.mostOfTeam());
        }
        List<Helper> team = roll.ofTeam(teamCode);
        Map<AskingRule, Integer> reasons = new EnumMap<>(AskingRule.class);
        for (Helper helper : team) {
            List<AskingRule> against = against(helper, risk);
            if (against.isEmpty()) {
                return;
            }
            against.forEach(rule -> reasons.merge(rule, 1, Integer::sum));
        }
        if (!team.isEmpty()) {
            throw Refusal.invalid("team", "volunteering.refused.nobody-to-ask", team.size(), said(reasons));
        }
    }

    /** Whether {@link #requireSomebody} would find somebody. */
    boolean hasSomebody(String teamCode, RiskLevel risk) {
        List<Helper> team = roll.ofTeam(teamCode);
        return work.hasRoom(teamCode)
                && (team.isEmpty()
                        || team.stream()
                                .anyMatch(helper -> against(helper, risk).isEmpty()));
    }

    /** @throws Refusal when the team has enough in hand */
    void requireRoom(String teamCode) {
        if (!work.hasRoom(teamCode)) {
            throw Refusal.conflict("volunteering.refused.team-full-now", work.mostOfTeam());
        }
    }

    /** @throws Refusal saying kindly why this volunteer is not to do it; whoever is not in the register is not checked */
    void require(Actor volunteer, RiskLevel risk) {
        roll.ofAccount(volunteer.accountId()).ifPresent(helper -> {
            List<AskingRule> against = against(helper, risk);
            if (!against.isEmpty()) {
                throw Refusal.conflict(
                        "volunteering.refused.not-you",
                        against.stream().map(rule -> text(rule)).collect(Collectors.joining("; ")));
            }
        });
    }

    private String said(Map<AskingRule, Integer> reasons) {
        return reasons.entrySet().stream()
                .map(reason -> text(reason.getKey()) + " " + reason.getValue())
                .collect(Collectors.joining("; "));
    }

    private String text(AskingRule rule) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage("volunteering.block." + rule, null, locale);
    }
}
