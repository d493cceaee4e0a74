package org.sangyu.workflow;

import java.util.List;
import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.HandlerKind;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.workflow.TaskForm.Option;

/** The user task of the stage {@code dispatch}. */
@ProcessTasks
public class DispatchTasks implements StageTasks {

    private final DispatchDesk dispatch;
    private final Organisations organisations;
    private final RoutingSuggestion suggestion;

    DispatchTasks(DispatchDesk dispatch, Organisations organisations, RoutingSuggestion suggestion) {
        this.dispatch = dispatch;
        this.organisations = organisations;
        this.suggestion = suggestion;
    }

    public String dispatchCase(TaskAct act) {
        HandlerKind kind = act.fields().choice("handlerKind", HandlerKind.class);
        String handler = act.fields().text(kind == HandlerKind.TEAM ? "team" : "unit");
        dispatch.dispatch(act.number(), kind, handler, act.fields().text("note"), act.actor());
        return kind.name();
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        CaseFacts facts = dispatch.facts(number);
        return Prefill.none()
                .value("handlerKind", suggestion.of(number))
                .options("teamOptions", options(organisations.teamsServing(facts.areaCode())))
                .options("unitOptions", options(organisations.unitsServing(facts.areaCode())));
    }

    private static List<Option> options(List<Organisation> organisations) {
        return organisations.stream()
                .map(organisation -> new Option(organisation.code(), organisation.name()))
                .toList();
    }
}
