package org.sangyu.workflow;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** Draws one node of a diagram where its author put it: events round, activities square, gateways on their corner. */
final class NodeShapes {

    private final Svg svg;
    private final Walk walk;

    NodeShapes(Svg svg, Walk walk) {
        this.svg = svg;
        this.walk = walk;
    }

    void draw(BpmnShape shape, boolean open) {
        BaseElement element = shape.getBpmnElement();
        Box box = Box.of(shape.getBounds());
        Walk.Paint paint = walk.of(element.getId());
        svg.open("g", "class", "bpmn-" + paint.name().toLowerCase(java.util.Locale.ROOT));
        if (element instanceof Event event) {
            event(event, box, paint);
            outside(shape, event.getName(), box, paint);
        } else if (element instanceof Gateway gateway) {
            svg.leaf(
                    "path",
                    "d",
                    "M%s %s L%s %s L%s %s L%s %s Z"
                            .formatted(
                                    Svg.written(box.middle()),
                                    Svg.written(box.y()),
                                    Svg.written(box.x() + box.width()),
                                    Svg.written(box.centre()),
                                    Svg.written(box.middle()),
                                    Svg.written(box.y() + box.height()),
                                    Svg.written(box.x()),
                                    Svg.written(box.centre())),
                    "fill",
                    paint.fill,
                    "stroke",
                    paint.line,
                    "stroke-width",
                    paint.width);
            NodeIcons.gateway(svg, gateway, box.middle(), box.centre(), paint.text);
            outside(shape, gateway.getName(), box, paint);
        } else if (element instanceof Activity activity) {
            activity(activity, box, paint, open);
        } else if (element instanceof TextAnnotation note) {
            svg.leaf(
                    "path",
                    "d",
                    "M%s %s h-8 v%s h8"
                            .formatted(Svg.written(box.x() + 8), Svg.written(box.y()), Svg.written(box.height())),
                    "fill",
                    "none",
                    "stroke",
                    "#51605e");
            DiagramText.centred(
                    svg,
                    note.getText() == null ? null : note.getText().getTextContent(),
                    box.middle() + 4,
                    box.centre(),
                    box.width() - 12,
                    "#51605e",
                    false);
        }
        svg.close("g");
    }

    private void activity(Activity activity, Box box, Walk.Paint given, boolean open) {
        // what is drawn inside an open subprocess says where it stands; its frame only says that it is on
        boolean frame = open && given == Walk.Paint.HERE;
        Walk.Paint paint = frame ? Walk.Paint.WALKED : given;
        boolean event = activity instanceof SubProcess sub && sub.triggeredByEvent();
        svg.leaf(
                "rect",
                "x",
                box.x(),
                "y",
                box.y(),
                "width",
                box.width(),
                "height",
                box.height(),
                "rx",
                "9",
                "fill",
                open ? "#ffffff" : paint.fill,
                "stroke",
                paint.line,
                "stroke-width",
                activity instanceof CallActivity ? paint.width + 2 : paint.width,
                "stroke-dasharray",
                event ? "2 4" : null);
        if (open) {
            DiagramText.centred(
                    svg, activity.getName(), box.middle(), box.y() + 14, box.width() - 20, paint.text, false);
            return;
        }
        NodeIcons.task(svg, activity, box.x(), box.y(), paint.text);
        DiagramText.centred(svg, activity.getName(), box.middle(), box.centre(), box.width() - 14, paint.text, false);
        if (activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics many) {
            String lines = many.isSequential() ? "M-5 -4 H5 M-5 0 H5 M-5 4 H5" : "M-4 -5 V5 M0 -5 V5 M4 -5 V5";
            svg.leaf(
                    "path",
                    "d",
                    lines,
                    "transform",
                    NodeIcons.at(box.middle(), box.y() + box.height() - 9),
                    "stroke",
                    paint.text,
                    "stroke-width",
                    "1.8",
                    "fill",
                    "none");
        }
    }

    private void event(Event event, Box box, Walk.Paint paint) {
        boolean dashed = event instanceof BoundaryEvent boundary && !boundary.cancelActivity()
                || event instanceof StartEvent start && !start.isInterrupting();
        double radius = box.width() / 2;
        svg.leaf(
                "circle",
                "cx",
                box.middle(),
                "cy",
                box.centre(),
                "r",
                radius,
                "fill",
                paint.fill,
                "stroke",
                paint.line,
                "stroke-width",
                event instanceof EndEvent ? paint.width + 2 : paint.width,
                "stroke-dasharray",
                dashed ? "5 3" : null);
        if (!(event instanceof StartEvent) && !(event instanceof EndEvent)) {
            svg.leaf(
                    "circle",
                    "cx",
                    box.middle(),
                    "cy",
                    box.centre(),
                    "r",
                    radius - 3.5,
                    "fill",
                    "none",
                    "stroke",
                    paint.line,
                    "stroke-width",
                    "1.2",
                    "stroke-dasharray",
                    dashed ? "4 3" : null);
        }
        NodeIcons.event(svg, event, box.middle(), box.centre(), paint.text);
    }

    /** Beside the node, where its author put the label, or else below it. */
    private void outside(BpmnShape shape, String name, Box box, Walk.Paint paint) {
        if (shape.getBpmnLabel() != null && shape.getBpmnLabel().getBounds() != null) {
            Box label = Box.of(shape.getBpmnLabel().getBounds());
            DiagramText.centred(
                    svg, name, label.middle(), label.centre(), label.width() + 8, paint.textOutside(), true);
        } else {
            DiagramText.centred(svg, name, box.middle(), box.y() + box.height() + 12, 96, paint.textOutside(), true);
        }
    }
}
