package org.sangyu.workflow;

import java.util.Collection;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The little signs of BPMN that say what kind of task, event or gateway a shape is. */
final class NodeIcons {

    private NodeIcons() {}

    /** In the upper left corner of a task. */
    static void task(Svg svg, FlowNode task, double x, double y, String line) {
        svg.open("g", "transform", at(x + 7, y + 7), "fill", "none", "stroke", line, "stroke-width", "1.2");
        if (task instanceof UserTask) {
            svg.leaf("circle", "cx", "6", "cy", "3.5", "r", "3").leaf("path", "d", "M0 13 C0 5 12 5 12 13 Z");
        } else if (task instanceof BusinessRuleTask) {
            svg.leaf("path", "d", "M0 1 H13 V11 H0 Z M0 4.5 H13 M0 8 H13 M4.5 4.5 V11");
        } else if (task instanceof SendTask || task instanceof ReceiveTask) {
            svg.leaf("path", "d", "M0 1 H13 V10 H0 Z L6.5 6 L13 1");
        } else if (task instanceof ServiceTask) {
            svg.leaf("circle", "cx", "6", "cy", "6", "r", "5.4", "stroke-width", "2.4", "stroke-dasharray", "2.4 1.84")
                    .leaf("circle", "cx", "6", "cy", "6", "r", "4")
                    .leaf("circle", "cx", "6", "cy", "6", "r", "1.6");
        }
        svg.close("g");
    }

    static void gateway(Svg svg, Gateway gateway, double x, double y, String line) {
        svg.open("g", "transform", at(x, y), "fill", "none", "stroke", line, "stroke-width", "2.5");
        if (gateway instanceof ExclusiveGateway) {
            svg.leaf("path", "d", "M-6 -7 L6 7 M6 -7 L-6 7");
        } else if (gateway instanceof ParallelGateway) {
            svg.leaf("path", "d", "M0 -9 V9 M-9 0 H9");
        } else if (gateway instanceof InclusiveGateway) {
            svg.leaf("circle", "r", "8");
        } else if (gateway instanceof ComplexGateway) {
            svg.leaf("path", "d", "M0 -9 V9 M-9 0 H9 M-6 -6 L6 6 M6 -6 L-6 6");
        } else if (gateway instanceof EventBasedGateway) {
            svg.leaf("path", "d", "M0 -9 L9 -2 L5.5 8 H-5.5 L-9 -2 Z", "stroke-width", "1.5");
        }
        svg.close("g");
    }

    static void event(Svg svg, Event event, double x, double y, String line) {
        for (EventDefinition definition : definitions(event)) {
            String filled = event instanceof ThrowEvent ? line : "none";
            svg.open("g", "transform", at(x, y), "fill", filled, "stroke", line, "stroke-width", "1.3");
            if (definition instanceof TimerEventDefinition) {
                svg.leaf("circle", "r", "9", "fill", "none").leaf("path", "d", "M0 -6 V0 L4 3", "fill", "none");
            } else if (definition instanceof MessageEventDefinition) {
                svg.leaf("path", "d", "M-8 -5.5 H8 V5.5 H-8 Z")
                        .leaf(
                                "path",
                                "d",
                                "M-8 -5.5 L0 1 L8 -5.5",
                                "fill",
                                "none",
                                "stroke",
                                event instanceof ThrowEvent ? "#ffffff" : line);
            } else if (definition instanceof SignalEventDefinition) {
                svg.leaf("path", "d", "M0 -8 L8 6 H-8 Z");
            } else if (definition instanceof ErrorEventDefinition) {
                svg.leaf("path", "d", "M-7 7 L-3 -6 L2 2 L7 -7 L3 6 L-2 -2 Z");
            } else if (definition instanceof EscalationEventDefinition) {
                svg.leaf("path", "d", "M0 -8 L6 8 L0 2 L-6 8 Z");
            } else if (definition instanceof ConditionalEventDefinition) {
                svg.leaf("path", "d", "M-6 -8 H6 V8 H-6 Z M-4 -4 H4 M-4 0 H4 M-4 4 H4");
            } else if (definition instanceof TerminateEventDefinition) {
                svg.leaf("circle", "r", "9", "fill", line);
            }
            svg.close("g");
        }
    }

    private static Collection<EventDefinition> definitions(Event event) {
        return event instanceof CatchEvent caught
                ? caught.getEventDefinitions()
                : ((ThrowEvent) event).getEventDefinitions();
    }

    static String at(double x, double y) {
        return "translate(" + Svg.written(x) + " " + Svg.written(y) + ")";
    }
}
