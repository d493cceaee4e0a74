package org.sangyu.insight.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sangyu.insight.Foretold;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in a sentence why something will happen to a case: by which rule, which limit, counted from when until when. */
@Component
class ForetoldWords {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final MessageSource messages;

    ForetoldWords(MessageSource messages) {
        this.messages = messages;
    }

    String why(Foretold act, Locale language) {
        String rule = say("insight.tonight.why." + act.kind(), language, minute(act.from()), minute(act.due()));
        if (act.limit() == null) {
            return rule;
        }
        String limit = say(
                "insight.tonight.limit",
                language,
                label(act.policy(), language),
                String.valueOf(act.limit().amount()),
                say("insight.tonight.unit." + act.limit().unit(), language),
                act.since().toString(),
                minute(act.from()),
                minute(act.due()));
        return rule + limit + (act.provisional() ? say("insight.tonight.provisional", language) : "");
    }

    /** What the limit is called where the case itself is shown; without a name, its code. */
    private String label(String policy, Locale language) {
        return messages.getMessage("cases.limit." + policy, null, policy, language);
    }

    private String say(String key, Locale language, Object... args) {
        return messages.getMessage(key, args, language);
    }

    private static String minute(Instant instant) {
        return instant == null ? "" : MINUTE.format(instant);
    }
}
