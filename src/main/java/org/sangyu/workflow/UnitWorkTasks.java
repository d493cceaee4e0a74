package org.sangyu.workflow;

import java.util.List;
import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.CoHandlingDesk;
import org.sangyu.cases.ContactChannel;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.HandlingDesk;
import org.sangyu.cases.NewRequest;
import org.sangyu.cases.ObjectionDesk;
import org.sangyu.cases.Recusals;
import org.sangyu.cases.RequestDesk;
import org.sangyu.cases.RequestKind;
import org.sangyu.cases.SuspensionGround;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Refusal;
import org.sangyu.workflow.TaskForm.Option;

/** The user task of the stage {@code unit-work}: the unit handles a case, and what it may ask for meanwhile. */
@ProcessTasks
public class UnitWorkTasks implements StageTasks {

    private final DispatchDesk dispatch;
    private final HandlingDesk handling;
    private final ObjectionDesk objections;
    private final RequestDesk requests;
    private final CoHandlingDesk coHandling;
    private final Organisations organisations;
    private final Recusals recusals;

    UnitWorkTasks(
            DispatchDesk dispatch,
            HandlingDesk handling,
            ObjectionDesk objections,
            RequestDesk requests,
            CoHandlingDesk coHandling,
            Organisations organisations,
            Recusals recusals) {
        this.dispatch = dispatch;
        this.handling = handling;
        this.objections = objections;
        this.requests = requests;
        this.coHandling = coHandling;
        this.organisations = organisations;
        this.recusals = recusals;
    }

    public String handleAsUnit(TaskAct act) {
        workedOn(act);
        Result result = act.fields().choice("result", Result.class);
        switch (result) {
            case DONE -> {
                String reply = act.fields().text("reply");
                if (reply == null) {
                    throw Refusal.invalid("reply", "workflow.refused.reply-needed");
                }
                requests.lapse(act.number());
                coHandling.cutShort(act.number());
                handling.reply(act.number(), reply, act.actor());
            }
            case CO_HANDLE ->
                coHandling.ask(
                        act.number(), act.fields().text("coUnit"), act.fields().text("reason"), act.actor());
            case RETURN -> {
                requests.requireNonePending(act.number());
                objections.object(act.number(), act.fields().text("reason"), act.actor());
            }
            case EXTEND -> ask(act, RequestKind.EXTENSION);
            case SUSPEND -> ask(act, RequestKind.SUSPENSION);
            case TERMINATE -> ask(act, RequestKind.TERMINATION);
        }
        return result.name();
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        CaseFacts facts = dispatch.facts(number);
        List<Option> others = recusals.mayKnow(facts.id(), organisations.unitsServing(facts.areaCode())).stream()
                .filter(unit -> !unit.code().equals(facts.handlerCode()))
                .map(unit -> new Option(unit.code(), unit.name()))
                .toList();
        return Prefill.none().options("coUnitOptions", others);
    }

    private void workedOn(TaskAct act) {
        String work = act.fields().text("work");
        if (act.fields().is("contacted", "YES")) {
            String summary = work.substring(0, Math.min(500, work.length()));
            handling.contact(act.number(), ContactChannel.PHONE, true, summary, act.actor());
        }
        handling.worked(act.number(), work, act.actor());
    }

    private void ask(TaskAct act, RequestKind kind) {
        var fields = act.fields();
        Integer days =
                fields.number("days") == null ? null : fields.number("days").intValue();
        requests.ask(
                act.number(),
                new NewRequest(
                        kind,
                        fields.text("reason"),
                        days,
                        fields.date("until"),
                        fields.choice("ground", SuspensionGround.class)),
                act.actor());
    }

    private enum Result {
        DONE,
        CO_HANDLE,
        RETURN,
        EXTEND,
        SUSPEND,
        TERMINATE
    }
}
