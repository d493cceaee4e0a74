package org.sangyu.workflow;

import java.util.List;
import java.util.stream.Stream;
import org.sangyu.cases.Candidate;
import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.DispatchRules;
import org.sangyu.cases.HandlerKind;
import org.sangyu.volunteering.OfferTurns;
import org.sangyu.volunteering.RiskBook;
import org.sangyu.volunteering.RiskLevel;
import org.sangyu.workflow.TaskForm.Option;

/** The user task of the stage {@code dispatch}. */
@ProcessTasks
public class DispatchTasks implements StageTasks {

    private final DispatchDesk dispatch;
    private final DispatchRules rules;
    private final RoutingSuggestion suggestion;
    private final RiskBook risks;
    private final OfferTurns turns;

    DispatchTasks(
            DispatchDesk dispatch,
            DispatchRules rules,
            RoutingSuggestion suggestion,
            RiskBook risks,
            OfferTurns turns) {
        this.dispatch = dispatch;
        this.rules = rules;
        this.suggestion = suggestion;
        this.risks = risks;
        this.turns = turns;
    }

    public String dispatchCase(TaskAct act) {
        HandlerKind kind = act.fields().choice("handlerKind", HandlerKind.class);
        dispatch.dispatch(
                act.number(),
                kind,
                act.fields().text(kind.field()),
                act.fields().text("note"),
                act.actor());
        if (kind == HandlerKind.TEAM) {
            risks.say(
                    act.number(),
                    act.fields().text("team"),
                    act.fields().choice("risk", RiskLevel.class),
                    act.fields().text("riskNotice"),
                    act.actor());
            turns.lineUp(
                    act.number(),
                    Stream.of("team", "team2", "team3", "team4", "team5")
                            .map(act.fields()::text)
                            .filter(team -> team != null && !team.isBlank())
                            .toList(),
                    act.actor().accountId());
        }
        return kind.name();
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        CaseFacts facts = dispatch.facts(number);
        return Prefill.none()
                .value("handlerKind", suggestion.of(number))
                .options("teamOptions", options(rules.candidates(facts, HandlerKind.TEAM)))
                .options("unitOptions", options(rules.candidates(facts, HandlerKind.UNIT)))
                .options("communityOptions", options(rules.candidates(facts, HandlerKind.COMMUNITY)));
    }

    private static List<Option> options(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> new Option(candidate.code(), candidate.label()))
                .toList();
    }
}
