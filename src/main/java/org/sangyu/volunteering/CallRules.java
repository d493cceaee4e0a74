package org.sangyu.volunteering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sangyu.people.PersonSkill;
import org.sangyu.people.Skill;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Why somebody must not be asked for this, in words: the rules of {@link AskingRule}, and what this call wants beyond them.
 * The rules are hard: no list leaves such a person out silently, and none lets the person through.
 */
@Component
class CallRules {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final OpenWork work;
    private final MessageSource messages;
    private final Clock clock;

    CallRules(OpenWork work, MessageSource messages, Clock clock) {
        this.work = work;
        this.messages = messages;
        this.clock = clock;
    }

    /** @return each reason in the reader's language; none when nothing speaks against asking */
    List<String> against(Wanted wanted, Known known) {
        LocalDate day = LocalDate.ofInstant(wanted.startsAt() == null ? clock.instant() : wanted.startsAt(), ZONE);
        List<String> reasons = new ArrayList<>(Arrays.stream(AskingRule.values())
                .filter(rule -> rule.blocks(known.helper(), wanted.risk(), day) || uninsured(rule, wanted, known, day))
                .map(rule -> say("volunteering.block." + rule))
                .toList());
        for (Skill skill : wanted.skills()) {
            if (skill.needsCertificate()) {
                papers(skill, known, day, reasons);
            }
        }
        if (known.open() >= work.mostOfPerson()) {
            reasons.add(say("volunteering.block.ENOUGH", work.mostOfPerson()));
        }
        if (known.recused()) {
            reasons.add(say("volunteering.block.RECUSED"));
        }
        return reasons;
    }

    /** What this person brings along of what is wanted, and what not; nothing that forbids it. */
    List<String> brings(Wanted wanted, Known known) {
        return wanted.skills().stream()
                .filter(skill -> !skill.needsCertificate())
                .map(skill -> say(
                        known.skill(skill) == null ? "volunteering.brings.not" : "volunteering.brings", name(skill)))
                .toList();
    }

    private static boolean uninsured(AskingRule rule, Wanted wanted, Known known, LocalDate day) {
        return rule == AskingRule.NOT_INSURED && wanted.insurance() && rule.blocks(known.helper(), RiskLevel.HIGH, day);
    }

    private void papers(Skill skill, Known known, LocalDate day, List<String> reasons) {
        PersonSkill held = known.skill(skill);
        if (held == null || held.certificate() == null) {
            reasons.add(say("volunteering.block.NO_CERTIFICATE", name(skill)));
        } else if (held.isExpiredOn(day)) {
            reasons.add(say("volunteering.block.CERTIFICATE_OVER", name(skill), held.validTo()));
        }
    }

    private String name(Skill skill) {
        return say("people.skill." + skill);
    }

    private String say(String key, Object... args) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, args, locale);
    }
}
