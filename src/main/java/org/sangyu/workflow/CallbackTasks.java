package org.sangyu.workflow;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CallbackAnswers;
import org.sangyu.cases.CallbackDesk;
import org.sangyu.cases.CallbackResult;
import org.sangyu.cases.CaseClock;
import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.ContactChannel;
import org.sangyu.cases.DayPart;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.Recusals;
import org.sangyu.cases.Solved;
import org.sangyu.organisation.Tier;
import org.sangyu.refusal.Findings;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** The user task of the stage {@code callback}: a clerk asks the three questions. */
@ProcessTasks
public class CallbackTasks implements StageTasks {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final CallbackDesk callback;
    private final DispatchDesk dispatch;
    private final Recusals recusals;
    private final CaseClock clock;
    private final MessageSource messages;

    CallbackTasks(
            CallbackDesk callback, DispatchDesk dispatch, Recusals recusals, CaseClock clock, MessageSource messages) {
        this.callback = callback;
        this.dispatch = dispatch;
        this.recusals = recusals;
        this.clock = clock;
        this.messages = messages;
    }

    public Date callBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow(execution.getProcessBusinessKey(), "callback"));
    }

    /** The clerks; above the town there may be none, and then the desk of the city asks. */
    public String callers(DelegateExecution execution) {
        return caller(dispatch.facts(execution.getProcessBusinessKey())) == Tier.TOWN ? "callback" : "callback,city";
    }

    /** Clerks sit at the town, so that nobody calls back for their own desk; unless the town must not know. */
    Tier caller(CaseFacts facts) {
        return recusals.lowest(facts.id(), facts.areaCode(), Tier.TOWN);
    }

    public String callBack(TaskAct act) {
        return settle(act, act.fields().choice("channel", ContactChannel.class)).name();
    }

    private CallbackResult settle(TaskAct act, ContactChannel channel) {
        String opinion = act.fields().text("opinion");
        return switch (act.fields().text("reached")) {
            case "NO" -> callback.recordUnreached(act.number(), channel, opinion, act.actor());
            case "REFUSED" -> callback.recordRefused(act.number(), channel, opinion, act.actor());
            default -> callback.recordAnswers(act.number(), channel, answers(act, opinion), act.actor());
        };
    }

    private static CallbackAnswers answers(TaskAct act, String opinion) {
        Findings findings = new Findings();
        for (String question : new String[] {"contacted", "solved", "satisfaction"}) {
            findings.check(act.fields().text(question) != null, question, "workflow.refused.question-open");
        }
        findings.orRefuse();
        return new CallbackAnswers(
                act.fields().is("contacted", "YES"),
                act.fields().choice("solved", Solved.class),
                act.fields().number("satisfaction").intValueExact(),
                opinion);
    }

    /** Who calls sees when nobody was at home, and tries at another time of the day. */
    @Override
    public Prefill prefill(String taskName, String number) {
        Locale locale = LocaleContextHolder.getLocale();
        String tried = callback.unreached(number).stream()
                .map(at -> messages.getMessage(
                        "workflow.callback." + DayPart.of(at), new Object[] {MINUTE.format(at)}, locale))
                .collect(Collectors.joining(" · "));
        return Prefill.none()
                .value("tried", tried.isEmpty() ? messages.getMessage("workflow.callback.none", null, locale) : tried);
    }
}
