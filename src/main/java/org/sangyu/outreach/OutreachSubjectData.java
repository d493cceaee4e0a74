package org.sangyu.outreach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.privacy.Erased;
import org.sangyu.privacy.Subject;
import org.sangyu.privacy.SubjectData;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is kept of somebody who is called on, for their own requests. How often somebody came stays as a number of rounds;
 * what was told goes, and nobody goes any more.
 */
@Component
class OutreachSubjectData implements SubjectData {

    private static final String KEPT = "outreach.subject.visits";

    private final CarePlanTable plans;
    private final VisitTable visits;
    private final PlanCare care;

    OutreachSubjectData(CarePlanTable plans, VisitTable visits, PlanCare care) {
        this.plans = plans;
        this.visits = visits;
        this.care = care;
    }

    @Override
    public String key() {
        return "outreach";
    }

    @Override
    public Map<String, Object> collect(Subject subject) {
        if (subject.personId() == null) {
            return Map.of();
        }
        List<Map<String, Object>> found =
                plans.of(subject.personId()).stream().map(this::facts).toList();
        return found.isEmpty() ? Map.of() : Map.of("plans", found);
    }

    @Override
    @Transactional
    public Erased erase(Subject subject, Actor by) {
        if (subject.personId() == null) {
            return Erased.all(0);
        }
        plans.openOf(List.of(subject.personId())).forEach(plan -> care.end(plan, EndReason.LEFT, null, by));
        int kept = visits.forget(subject.personId());
        return new Erased(
                plans.of(subject.personId()).size(), kept == 0 ? List.of() : List.of(new Erased.Kept(kept, KEPT)));
    }

    private Map<String, Object> facts(CarePlan plan) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", plan.number());
        facts.put("kind", plan.kind().name());
        facts.put("reason", plan.reason().name());
        facts.put("rhythm", plan.rhythm().name());
        facts.put("state", plan.state().name());
        facts.put("wish", plan.wish());
        facts.put("words", plan.words());
        facts.put("next", plan.dueOn() == null ? null : plan.dueOn().toString());
        facts.put(
                "visits",
                visits.of(plan.number()).stream()
                        .map(OutreachSubjectData::facts)
                        .toList());
        return facts;
    }

    private static Map<String, Object> facts(CareVisit visit) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", visit.number());
        facts.put("due", visit.dueOn().toString());
        facts.put("state", visit.state().name());
        facts.put("done", visit.doneOn() == null ? null : visit.doneOn().toString());
        facts.put("material", visit.material());
        facts.put("outcome", visit.outcome());
        facts.put("case", visit.caseNumber());
        facts.put("words", visit.words());
        return facts;
    }
}
