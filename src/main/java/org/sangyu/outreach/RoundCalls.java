package org.sangyu.outreach;

import java.util.List;
import java.util.Optional;
import org.sangyu.volunteering.CallMatter;
import org.sangyu.volunteering.NewCall;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A round as a call for helpers. */
@Component
class RoundCalls {

    private final MessageSource messages;

    RoundCalls(MessageSource messages) {
        this.messages = messages;
    }

    CallMatter about(CareVisit visit) {
        return new CallMatter(null, null, visit.number(), visit.areaCode(), "", false, null, false);
    }

    /** Told before anybody says yes: the kind, when, and the community. */
    NewCall call(CareVisit visit, Arrangement asked) {
        String when = Optional.ofNullable(asked.when())
                .orElseGet(() -> asked.day() == null ? say("outreach.call.when") : null);
        return new NewCall(
                visit.number(),
                asked.team(),
                say("outreach.call." + visit.kind()),
                asked.day(),
                asked.from(),
                asked.to(),
                when,
                String.valueOf(Math.max(1, asked.helpers().size())),
                List.of(),
                "LOW",
                null,
                false,
                false,
                asked.phone(),
                asked.helpers().isEmpty() ? "TEAM" : "CHOSEN",
                asked.helpers());
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
