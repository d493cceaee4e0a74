package org.sangyu.workflow;

import org.sangyu.cases.Appeal;
import org.sangyu.cases.AppealDesk;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is appealed against and why, for those who review and decide it. */
@Component
class AppealWords {

    private final AppealDesk appeals;
    private final MessageSource messages;

    AppealWords(AppealDesk appeals, MessageSource messages) {
        this.appeals = appeals;
        this.messages = messages;
    }

    String of(String number) {
        Appeal appeal = appeals.open(number);
        return messages.getMessage(
                "workflow.appeal." + appeal.kind(), new Object[] {appeal.evidence()}, LocaleContextHolder.getLocale());
    }
}
