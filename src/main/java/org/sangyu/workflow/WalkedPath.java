package org.sangyu.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** The way of one process through its diagram, put together from what the engine remembers. */
final class WalkedPath {

    private static final String BODY = "#multiInstanceBody";

    private final BpmnModelInstance model;
    private final List<HistoricActivityInstance> past;
    private final Set<String> here = new LinkedHashSet<>();

    /**
     * @param past in the order in which it happened
     * @param now where the engine stands; {@code null} when the process is over
     */
    WalkedPath(BpmnModelInstance model, List<HistoricActivityInstance> past, ActivityInstance now) {
        this.model = model;
        this.past = past;
        if (now != null) {
            findHere(now);
        }
    }

    Walk walk() {
        Set<String> nodes = new HashSet<>();
        past.forEach(one -> nodes.add(node(one)));
        return new Walk(Set.copyOf(here), nodes, flows());
    }

    /** What people call a step: gateways are questions, and what has no name has nothing to say. */
    List<ProcedureStep> steps() {
        List<ProcedureStep> steps = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (HistoricActivityInstance one : past) {
            told.add(node(one));
            boolean step = model.getModelElementById(node(one)) instanceof FlowNode node
                    && !(node instanceof Gateway)
                    && !(node instanceof SubProcess);
            if (step && one.getActivityName() != null && !one.getActivityId().endsWith(BODY)) {
                steps.add(new ProcedureStep(
                        one.getActivityName(), state(one), instant(one.getStartTime()), instant(one.getEndTime())));
            }
        }
        for (String waiting : here) {
            // the engine has not begun it yet
            if (!told.contains(waiting) && model.getModelElementById(waiting) instanceof FlowNode node) {
                steps.add(new ProcedureStep(node.getName(), ProcedureStep.State.HERE, null, null));
            }
        }
        return steps;
    }

    private void findHere(ActivityInstance at) {
        for (TransitionInstance waiting : at.getChildTransitionInstances()) {
            here.add(waiting.getActivityId().replace(BODY, ""));
        }
        for (ActivityInstance child : at.getChildActivityInstances()) {
            if (child.getChildActivityInstances().length == 0 && child.getChildTransitionInstances().length == 0) {
                here.add(child.getActivityId().replace(BODY, ""));
            }
            findHere(child);
        }
    }

    /** By which lines: each node was reached from the one of its predecessors that was walked last before it. */
    private Set<String> flows() {
        Set<String> flows = new HashSet<>();
        List<String> walked = past.stream().map(WalkedPath::node).toList();
        for (int i = 0; i < walked.size(); i++) {
            if (!(model.getModelElementById(walked.get(i)) instanceof FlowNode node)) {
                continue;
            }
            List<String> before = walked.subList(0, i);
            SequenceFlow last = null;
            for (SequenceFlow flow : node.getIncoming()) {
                int at = before.lastIndexOf(flow.getSource().getId());
                if (at >= 0 && node instanceof ParallelGateway) {
                    flows.add(flow.getId());
                } else if (at >= 0
                        && (last == null
                                || at > before.lastIndexOf(last.getSource().getId()))) {
                    last = flow;
                }
            }
            if (last != null) {
                flows.add(last.getId());
            }
        }
        return flows;
    }

    private static ProcedureStep.State state(HistoricActivityInstance one) {
        if (one.getEndTime() == null) {
            return ProcedureStep.State.HERE;
        }
        return one.isCanceled() ? ProcedureStep.State.STOPPED : ProcedureStep.State.WALKED;
    }

    private static String node(HistoricActivityInstance one) {
        return one.getActivityId().replace(BODY, "");
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
