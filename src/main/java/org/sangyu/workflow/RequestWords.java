package org.sangyu.workflow;

import java.util.Locale;
import org.sangyu.cases.PendingRequest;
import org.sangyu.cases.RequestDesk;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a unit asked for, in one sentence for those who review and decide it. */
@Component
class RequestWords {

    private final RequestDesk requests;
    private final MessageSource messages;

    RequestWords(RequestDesk requests, MessageSource messages) {
        this.requests = requests;
        this.messages = messages;
    }

    String of(String number) {
        return requests.pending(number).map(this::sentence).orElse("");
    }

    private String sentence(PendingRequest it) {
        Locale locale = LocaleContextHolder.getLocale();
        Object[] args = {it.reason(), it.days(), it.until()};
        return messages.getMessage("workflow.request." + it.kind(), args, locale);
    }
}
