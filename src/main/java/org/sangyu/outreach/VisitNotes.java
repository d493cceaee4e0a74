package org.sangyu.outreach;

import java.time.Clock;
import java.util.Map;
import org.sangyu.cases.CaseSource;
import org.sangyu.cases.CaseType;
import org.sangyu.cases.IntakeDesk;
import org.sangyu.cases.NewCase;
import org.sangyu.cases.Petitioner;
import org.sangyu.people.Person;
import org.sangyu.people.PersonDesk;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is noted how a round was and what was learnt; what it needs next becomes a need of its own with one tap. */
@Service
@Transactional
public class VisitNotes {

    private static final Actor RULE = Actor.system("outreach-rule");

    private final CarePlanDoors doors;
    private final VisitTable visits;
    private final PersonDesk people;
    private final IntakeDesk intake;
    private final CarePlanEvents history;
    private final AuditLog audit;
    private final Clock clock;

    VisitNotes(
            CarePlanDoors doors,
            VisitTable visits,
            PersonDesk people,
            IntakeDesk intake,
            CarePlanEvents history,
            AuditLog audit,
            Clock clock) {
        this.doors = doors;
        this.visits = visits;
        this.people = people;
        this.intake = intake;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param material what was learnt; needed of a round that was for learning */
    public void note(String plan, String material, String outcome, Actor by) {
        doors.kept(plan, by);
        CareVisit visit = visits.toNote(plan).orElseThrow(() -> Refusal.conflict("outreach.refused.noted-already"));
        Findings findings = new Findings();
        if (visit.kind().isLearning()) {
            findings.text(material, 200, "material", "outreach.refused.material", "outreach.refused.material-length");
        } else {
            findings.optional(material, 200, "material", "outreach.refused.material-length");
        }
        findings.optional(outcome, 500, "outcome", "outreach.refused.outcome-length")
                .orRefuse();
        visits.note(
                visit.number(), CarePlanChecks.stripped(material), CarePlanChecks.stripped(outcome), clock.instant());
        history.note(plan, "noted", null, by);
    }

    /**
     * Files what a round showed as a need of the person, who was asked first.
     *
     * @return the number of the case
     */
    public String need(String visitNumber, String title, String content, Actor by) {
        CareVisit visit = visits.find(visitNumber).orElseThrow(() -> CarePlanDoors.unknown(visitNumber));
        CarePlan plan = doors.kept(visit.plan(), by);
        if (visit.caseNumber() != null || visit.state() != VisitState.DONE) {
            throw Refusal.conflict("outreach.refused.need-there");
        }
        new Findings()
                .text(title, 60, "title", "outreach.refused.title", "outreach.refused.title")
                .text(content, 500, "outcome", "outreach.refused.outcome", "outreach.refused.outcome-length")
                .orRefuse();
        Person person = people.see(plan.personId(), by);
        NewCase filed = new NewCase(
                CaseSource.VOLUNTEER,
                title.strip(),
                content.strip(),
                CaseType.HELP,
                null,
                person.areaCode(),
                person.address(),
                null,
                null,
                false,
                new Petitioner(person.name(), person.phone(), null, false, false, true),
                null);
        // a secretary keeps people and files no needs elsewhere; this one comes of an own visit
        boolean files = by.may(Permission.SUBMIT_CASE, person.areaCode());
        String number = intake.register(filed, files ? by : RULE).number();
        visits.need(visit.number(), number);
        history.note(plan.number(), "need", number, by);
        audit.record(by, "outreach-need", plan.number(), true, Map.of("case", number));
        return number;
    }
}
