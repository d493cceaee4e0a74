package org.sangyu.workflow;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.sangyu.cases.Whistle;
import org.sangyu.cases.WhistleDesk;

/** What the process {@code whistle}, which has no task of its own, asks of the domain. */
@ProcessTasks
public class WhistleTasks {

    private final WhistleDesk whistles;

    WhistleTasks(WhistleDesk whistles) {
        this.whistles = whistles;
    }

    /** The units to report, in a variable of this transaction only, as with {@link UnitHandlingTasks#callCoUnits}. */
    public void callUnits(DelegateExecution execution) {
        List<String> units = whistles.open(execution.getProcessBusinessKey()).orElseThrow().calls().stream()
                .map(Whistle.Call::unitCode)
                .toList();
        execution.setVariable("calledUnits", Variables.untypedValue(units, true));
    }

    public Date arriveBy(DelegateExecution execution) {
        return Date.from(
                whistles.open(execution.getProcessBusinessKey()).orElseThrow().arriveBy());
    }

    public void markLate(DelegateExecution execution) {
        whistles.markLate(execution.getProcessBusinessKey());
    }
}
