package org.sangyu.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.SupervisionDesk;
import org.sangyu.cases.WhistleDesk;
import org.sangyu.organisation.Tier;
import org.springframework.stereotype.Component;

/** Which organisation has the ball in a stage of a case. */
@Component
class StageOwners {

    private final Stages stages;
    private final DispatchDesk dispatch;
    private final ObjectionTasks objections;
    private final UnitReviewTasks reviews;
    private final DeskDecisionTasks decisions;
    private final AppealReviewTasks appeals;
    private final SupervisionAnswerTasks answers;
    private final SupervisionDesk supervision;
    private final CallbackTasks callbacks;
    private final WhistleDesk whistles;
    private final PromiseCheckTasks promises;

    StageOwners(
            Stages stages,
            DispatchDesk dispatch,
            ObjectionTasks objections,
            UnitReviewTasks reviews,
            DeskDecisionTasks decisions,
            AppealReviewTasks appeals,
            SupervisionAnswerTasks answers,
            SupervisionDesk supervision,
            CallbackTasks callbacks,
            WhistleDesk whistles,
            PromiseCheckTasks promises) {
        this.stages = stages;
        this.dispatch = dispatch;
        this.objections = objections;
        this.reviews = reviews;
        this.decisions = decisions;
        this.appeals = appeals;
        this.answers = answers;
        this.supervision = supervision;
        this.callbacks = callbacks;
        this.whistles = whistles;
        this.promises = promises;
    }

    /**
     * The organisation, or null for a process that has no tasks. A called process would otherwise belong to its
     * caller's organisation, so whoever calls must belong to nobody.
     *
     * @param caller the execution that starts the stage; several co-units or called units have theirs at the same
     *     time
     * @throws IllegalStateException for a stage that nobody owns: a mistake of ours
     */
    String of(String stage, DelegateExecution caller) {
        if (stage.equals("co-handling")) {
            return (String) caller.getVariable("coUnit");
        }
        if (stage.equals("whistle-arrival")) {
            return (String) caller.getVariable("calledUnit");
        }
        if (stage.equals("recognition-nomination")) {
            return (String) caller.getVariable("nominator");
        }
        String number = caller.getProcessBusinessKey();
        Optional<MatterStage> matter = stages.ofMatter(stage);
        if (matter.isPresent()) {
            return matter.get().owner(number);
        }
        CaseFacts facts = dispatch.facts(number);
        return switch (stage) {
            case "intake", "verification", "dispatch", "check-and-close", "reopening" -> facts.deskCode();
            // no tasks of their own: each calls stages that belong to different organisations
            case "unit-handling", "extension", "suspension", "termination", "supervision", "whistle", "appeal" -> null;
            case "volunteer-offer", "volunteer-handling", "unit-signing", "unit-work", "suspended" ->
                facts.handlerCode();
            case "unit-review" -> reviews.reviewer(facts);
            case "desk-decision" -> decisions.decider(facts).codeFor(facts.areaCode());
            case "appeal-review" -> appeals.reviewer(facts).codeFor(facts.areaCode());
            case "appeal-decision" -> Tier.CITY.codeFor(facts.areaCode());
            case "objection" -> objections.decider(number).codeFor(facts.areaCode());
            case "supervision-answer" -> answers.answerer(facts);
            case "supervision-review" -> supervision.open(number).code();
            case "whistle-decision" -> whistles.open(number).orElseThrow().townCode();
            case "promise-check" -> promises.checker(facts).codeFor(facts.areaCode());
            case "callback" -> callbacks.caller(facts).codeFor(facts.areaCode());
            case "overdue", "next-tier" -> Tier.valueOf(facts.tier()).next().codeFor(facts.areaCode());
            default -> throw new IllegalStateException("Nobody owns the stage " + stage);
        };
    }
}
