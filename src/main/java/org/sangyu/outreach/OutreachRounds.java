package org.sangyu.outreach;

import java.util.List;
import java.util.Optional;
import org.sangyu.volunteering.CallQueries;
import org.sangyu.volunteering.MatterCalls;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the rounds of a plan, and who was asked for the open one. */
@Service
@Transactional(readOnly = true)
public class OutreachRounds {

    private final VisitTable visits;
    private final MatterCalls calls;

    OutreachRounds(VisitTable visits, MatterCalls calls) {
        this.visits = visits;
        this.calls = calls;
    }

    /** The newest first, at most a hundred. */
    public List<CareVisit> of(String plan) {
        return visits.of(plan);
    }

    /** The call of the open round, while it is arranged. */
    public Optional<CallQueries.Seen> call(String plan) {
        return visits.open(plan)
                .filter(visit -> visit.state() == VisitState.ARRANGED)
                .flatMap(visit -> calls.find(visit.callNumber()));
    }
}
