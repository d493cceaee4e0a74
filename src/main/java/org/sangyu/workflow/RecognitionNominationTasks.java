package org.sangyu.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.recognition.NominationDesk;
import org.sangyu.recognition.RoundBook;

/** The user task of the stage {@code recognition-nomination}: a branch or community nominates, one after the other. */
@ProcessTasks
public class RecognitionNominationTasks implements MatterStage {

    private final NominationDesk desk;
    private final RoundBook book;
    private final RecognitionMatters matters;

    RecognitionNominationTasks(NominationDesk desk, RoundBook book, RecognitionMatters matters) {
        this.desk = desk;
        this.book = book;
        this.matters = matters;
    }

    public String nominatorRole(DelegateExecution execution) {
        return desk.roleAt(execution.getTenantId()).key();
    }

    public Date nominateBy(DelegateExecution execution) {
        return Date.from(book.require(execution.getProcessBusinessKey()).nominateBy());
    }

    public String nominateOutstanding(TaskAct act) {
        if (act.fields().is("decision", "DONE")) {
            return "DONE";
        }
        desk.nominate(
                act.number(),
                act.orgCode(),
                act.fields().text("nominee"),
                act.fields().text("reason"),
                act.fields().flag("unrelated"),
                act.actor());
        return "MORE";
    }

    @Override
    public Prefill prefill(String taskName, String number, String orgCode) {
        return Prefill.none()
                .options(
                        "nomineeOptions",
                        desk.open(number, orgCode).stream().map(matters::option).toList());
    }

    /** Several have one at a time: whose it is stands with the call. */
    @Override
    public String owner(String number) {
        throw new IllegalStateException("Several nominate at a time for " + number);
    }

    @Override
    public Matter matter(String number) {
        return matters.nomination(number);
    }
}
