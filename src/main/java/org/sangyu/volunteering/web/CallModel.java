package org.sangyu.volunteering.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.people.Skill;
import org.sangyu.volunteering.HelpCall;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what a call says, in words; templates know it as {@code words}. */
@Component
class CallModel {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZONE);

    private final Organisations organisations;
    private final MessageSource messages;

    CallModel(Organisations organisations, MessageSource messages) {
        this.organisations = organisations;
        this.messages = messages;
    }

    public String organisation(String code) {
        return code == null
                ? null
                : organisations.find(code).map(Organisation::name).orElse(code);
    }

    /** Day and hours, and what was said about it beside. */
    public String when(HelpCall call) {
        if (call.startsAt() == null) {
            return call.whenText();
        }
        Locale locale = LocaleContextHolder.getLocale();
        String day = DateTimeFormatter.ofPattern(messages.getMessage("volunteering.call.day", null, locale), locale)
                .withZone(ZONE)
                .format(call.startsAt());
        String hours = day + " " + time(call.startsAt()) + "–" + time(call.endsAt());
        return call.whenText() == null ? hours : hours + "\n" + call.whenText();
    }

    public String skills(HelpCall call) {
        return call.skills().stream().map(this::skill).collect(Collectors.joining(say("web.list-separator")));
    }

    public String skill(Skill skill) {
        return say("people.skill." + skill);
    }

    public String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
