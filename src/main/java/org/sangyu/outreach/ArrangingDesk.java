package org.sangyu.outreach;

import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.CallDesk;
import org.sangyu.volunteering.MatterCalls;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where somebody is found for a round: the usual helpers or a team are asked like for any other need, and never sent. What
 * they are told before they say yes is the kind and the community.
 */
@Service
@Transactional
public class ArrangingDesk {

    private final CarePlanDoors doors;
    private final VisitTable visits;
    private final OpenRounds rounds;
    private final NextRound next;
    private final CarePlanEvents history;
    private final RoundCalls asking;
    private final CallDesk desk;
    private final MatterCalls calls;

    ArrangingDesk(
            CarePlanDoors doors,
            VisitTable visits,
            OpenRounds rounds,
            NextRound next,
            CarePlanEvents history,
            RoundCalls asking,
            CallDesk desk,
            MatterCalls calls) {
        this.doors = doors;
        this.visits = visits;
        this.rounds = rounds;
        this.next = next;
        this.history = history;
        this.asking = asking;
        this.desk = desk;
        this.calls = calls;
    }

    /**
     * Asks them.
     *
     * @throws Refusal with everything that is wrong, or naming who may not be asked and why
     */
    public void arrange(String plan, Arrangement asked, Actor by) {
        doors.kept(plan, by);
        CareVisit visit = visits.requireOpen(plan);
        new Findings()
                .check(asked.team() != null, "team", "outreach.refused.team-needed")
                .orRefuse();
        rounds.callOff(visit, by);
        visits.due(visit.number());
        String number = desk.post(asking.call(visit, asked), by);
        visits.arranged(visit.number(), number);
        if (asked.said()) {
            asked.helpers().forEach(person -> calls.comes(number, person, by));
        }
        history.note(plan, "arranged", number, by);
    }

    /** Nobody goes this time; the next round comes all the same. */
    public void skip(String plan, String words, Actor by) {
        CarePlan kept = doors.kept(plan, by);
        CareVisit visit = visits.requireOpen(plan);
        new Findings()
                .text(words, 300, "words", "outreach.refused.why", "outreach.refused.words-length")
                .orRefuse();
        visits.close(visit.number(), VisitState.SKIPPED, words.strip());
        rounds.callOff(visit, by);
        next.after(kept, visit);
        history.note(plan, "skipped", words.strip(), by);
    }

    /** Somebody who was asked for the open round said yes on the phone. */
    public void comes(String plan, long personId, Actor by) {
        doors.kept(plan, by);
        String call = rounds.running(visits.requireOpen(plan))
                .orElseThrow(() -> Refusal.conflict("outreach.refused.no-call"));
        calls.comes(call, personId, by);
    }
}
