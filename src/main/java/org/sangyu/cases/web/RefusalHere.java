package org.sangyu.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says on the same page why something was refused, beside the fields; nothing typed is lost. */
@Component
class RefusalHere {

    private final Refusals refusals;

    RefusalHere(Refusals refusals) {
        this.refusals = refusals;
    }

    /**
     * @return the sentence for each field, and for the page under the empty name
     * @throws Refusal when it is no matter of this page: not permitted, or no such case
     */
    Map<String, String> say(Refusal refusal, HttpServletResponse response, Locale locale) {
        switch (refusal.kind()) {
            case INVALID -> response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            case CONFLICT -> response.setStatus(HttpStatus.CONFLICT.value());
            default -> throw refusal;
        }
        return refusals.texts(refusal, locale);
    }
}
