package org.sangyu.workflow;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.sangyu.cases.CoHandlingDesk;

/** What the process {@code unit-handling}, which has no task of its own, asks of the domain. */
@ProcessTasks
public class UnitHandlingTasks {

    private final CoHandlingDesk coHandling;

    UnitHandlingTasks(CoHandlingDesk coHandling) {
        this.coHandling = coHandling;
    }

    /**
     * The units that were asked for their part and have no task yet. They stand in a variable of this transaction only:
     * the engine reads a loop's collection several times, and must read the same each time.
     */
    public void callCoUnits(DelegateExecution execution) {
        List<String> units = coHandling.begin(execution.getProcessBusinessKey());
        execution.setVariable("coUnits", Variables.untypedValue(units, true));
    }
}
