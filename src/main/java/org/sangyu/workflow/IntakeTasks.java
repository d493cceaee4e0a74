package org.sangyu.workflow;

import java.util.List;
import java.util.Locale;
import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.Categories;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.IntakeDesk;
import org.sangyu.cases.Triage;
import org.sangyu.workflow.TaskForm.Option;
import org.springframework.context.i18n.LocaleContextHolder;

/** The user task of the stage {@code intake}. */
@ProcessTasks
public class IntakeTasks implements StageTasks {

    private final IntakeDesk intake;
    private final DispatchDesk dispatch;
    private final Categories categories;

    IntakeTasks(IntakeDesk intake, DispatchDesk dispatch, Categories categories) {
        this.intake = intake;
        this.dispatch = dispatch;
        this.categories = categories;
    }

    public String triage(TaskAct act) {
        Triage.Outcome outcome = act.fields().choice("decision", Triage.Outcome.class);
        Triage triage = new Triage(
                outcome,
                act.fields().text("category"),
                act.fields().flag("urgent"),
                act.fields().text("reason"),
                act.fields().text("duplicateOf"));
        intake.triage(act.number(), triage, act.actor());
        return outcome.name();
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        CaseFacts facts = dispatch.facts(number);
        Locale locale = LocaleContextHolder.getLocale();
        List<Option> options = categories.groups().stream()
                .flatMap(group -> group.members().stream()
                        .map(member ->
                                new Option(member.code(), group.top().name(locale) + " · " + member.name(locale))))
                .toList();
        return Prefill.none()
                .value("category", facts.category())
                .value("urgent", facts.urgent())
                .options("categoryOptions", options);
    }
}
