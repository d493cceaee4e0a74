package org.sangyu.volunteering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sangyu.people.Skill;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Why somebody must not be asked for this, in words: what {@link Eligibility} says, who promised that time already, and
 * from whom the case is kept.
 */
@Component
class CallRules {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZONE);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZONE);

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
        List<String> reasons = new ArrayList<>();
        Eligibility.against(
                        Demand.of(wanted.risk(), wanted.insurance(), wanted.skills(), day),
                        known.helper(),
                        known.skills(),
                        known.open(),
                        work.mostOfPerson())
                .forEach(one -> reasons.add(say(
                        "volunteering.block." + one.rule(),
                        one.args().stream()
                                .map(arg -> arg instanceof Skill skill ? name(skill) : arg)
                                .toArray())));
        if (wanted.startsAt() != null && wanted.endsAt() != null) {
            known.promised().stream()
                    .filter(one -> one.meets(wanted.startsAt(), wanted.endsAt()))
                    .map(one -> say("volunteering.block.BUSY", MINUTE.format(one.from()), TIME.format(one.to())))
                    .forEach(reasons::add);
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

    private String name(Skill skill) {
        return say("people.skill." + skill);
    }

    private String say(String key, Object... args) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, args, locale);
    }
}
