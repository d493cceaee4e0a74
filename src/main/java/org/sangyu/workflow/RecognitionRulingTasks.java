package org.sangyu.workflow;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.organisation.Tier;
import org.sangyu.recognition.Objection;
import org.sangyu.recognition.ObjectionRuling;

/** The user task of the stage {@code recognition-ruling}: what somebody objects is looked into. */
@ProcessTasks
public class RecognitionRulingTasks implements MatterStage {

    private final ObjectionRuling ruling;
    private final RecognitionMatters matters;
    private final RegisterWords words;
    private final CaseClock clock;

    RecognitionRulingTasks(ObjectionRuling ruling, RecognitionMatters matters, RegisterWords words, CaseClock clock) {
        this.ruling = ruling;
        this.matters = matters;
        this.words = words;
        this.clock = clock;
    }

    public String deciderRole(DelegateExecution execution) {
        return Tier.of(owner(execution.getProcessBusinessKey())).key();
    }

    public Date decideBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow("recognition.objection"));
    }

    public String decideHonourObjection(TaskAct act) {
        boolean upheld = act.fields().is("decision", "UPHELD");
        ruling.decide(
                act.number(),
                upheld,
                act.fields().text("reason"),
                act.fields().flag("tell"),
                act.fields().flag("unrelated"),
                act.actor());
        return upheld ? "UPHELD" : "DISMISSED";
    }

    @Override
    public String owner(String number) {
        return ruling.require(number).round().areaCode();
    }

    /** What was written is read here alone, by whoever decides. */
    @Override
    public Matter matter(String number) {
        ObjectionRuling.Seen seen = ruling.require(number);
        Objection objection = seen.objection();
        return new Matter(
                number,
                matters.title("workflow.matter.recognition.objection", seen.round()),
                objection.state().name(),
                List.of(
                        new Matter.Line(
                                "workflow.matter.recognition.about", matters.line(seen.nominee(), seen.round())),
                        new Matter.Line("workflow.matter.recognition.text", objection.text()),
                        new Matter.Line(
                                "workflow.matter.recognition.contact",
                                objection.contact() == null
                                        ? words.say("workflow.matter.recognition.nobody")
                                        : objection.contact())),
                "/recognition/" + seen.round().number());
    }
}
