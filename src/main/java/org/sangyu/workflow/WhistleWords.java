package org.sangyu.workflow;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.sangyu.cases.Whistle;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Who reported when and what they said, a line for each unit, for the town that decides. */
@Component
class WhistleWords {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final MessageSource messages;

    WhistleWords(MessageSource messages) {
        this.messages = messages;
    }

    String arrivals(Whistle whistle) {
        return whistle.calls().stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(Whistle.Call call) {
        if (call.arrivedAt() == null) {
            return say("absent", call.unitName());
        }
        return say(
                call.late() ? "late" : "arrived", call.unitName(), MINUTE.format(call.arrivedAt()), call.statement());
    }

    private String say(String key, Object... args) {
        return messages.getMessage("workflow.whistle." + key, args, LocaleContextHolder.getLocale());
    }
}
