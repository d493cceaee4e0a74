package org.sangyu.workflow;

import java.util.Date;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sangyu.cases.CaseClock;
import org.sangyu.outreach.CareRoundDesk;
import org.sangyu.outreach.CareVisit;
import org.sangyu.outreach.ProvenVisits;
import org.sangyu.outreach.VisitNotes;

/** The user task of the stage {@code outreach-noting}: how it was, what was learnt, and what the person needs next. */
@ProcessTasks
public class OutreachNotingTasks extends OutreachStage {

    private final VisitNotes notes;
    private final CareRoundDesk rounds;
    private final ProvenVisits proofs;
    private final CaseClock clock;

    OutreachNotingTasks(
            VisitNotes notes, CareRoundDesk rounds, ProvenVisits proofs, OutreachMatters matters, CaseClock clock) {
        super(matters);
        this.notes = notes;
        this.rounds = rounds;
        this.proofs = proofs;
        this.clock = clock;
    }

    public Date noteBy(DelegateExecution execution) {
        return Date.from(clock.dueFromNow("outreach.note"));
    }

    public String noteVisit(TaskAct act) {
        SubmittedFields said = act.fields();
        String visit = rounds.toNote(act.number()).map(CareVisit::number).orElse(null);
        notes.note(act.number(), said.text("material"), said.text("found"), act.actor());
        if (said.is("next", "NEED")) {
            notes.need(visit, said.text("title"), said.text("found"), act.actor());
        }
        return "NOTED";
    }

    @Override
    public Prefill prefill(String taskName, String number) {
        Optional<CareVisit> visit = rounds.toNote(number);
        Prefill prefill = Prefill.none()
                .value(
                        "work",
                        visit.map(one -> proofs.work(one.number()).stream().collect(Collectors.joining("\n")))
                                .orElse(""));
        return visit.map(CareVisit::outcome)
                .map(outcome -> prefill.value("found", outcome))
                .orElse(prefill);
    }
}
