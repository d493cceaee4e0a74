package org.sangyu.cases;

import java.util.List;
import java.util.Set;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Which units can be drawn into a case: those that serve its area and from which it is not kept. */
@Component
public class UnitsThatMayKnow {

    private final Organisations organisations;
    private final Recusals recusals;

    UnitsThatMayKnow(Organisations organisations, Recusals recusals) {
        this.organisations = organisations;
        this.recusals = recusals;
    }

    /** The nearest first. */
    public List<Organisation> of(long caseId, String areaCode) {
        List<Organisation> serving = organisations.unitsServing(areaCode);
        Set<String> excluded = recusals.excluded(
                caseId, serving.stream().map(Organisation::code).toList());
        return serving.stream().filter(unit -> !excluded.contains(unit.code())).toList();
    }
}
