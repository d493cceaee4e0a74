package org.sangyu.workflow;

import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** Draws on a node how far a case has come: for those who do not tell the colours apart. */
final class NodeMarks {

    private final Svg svg;
    private final Walk walk;

    NodeMarks(Svg svg, Walk walk) {
        this.svg = svg;
        this.walk = walk;
    }

    /** A tick for what was walked, a flag for where things stand. */
    void draw(BpmnShape shape, String here) {
        Box box = Box.of(shape.getBounds());
        Walk.Paint paint = walk.of(((FlowElement) shape.getBpmnElement()).getId());
        if (paint == Walk.Paint.WALKED) {
            svg.leaf(
                    "path",
                    "d",
                    "M-4 0 L-1 3.5 L5 -4",
                    "transform",
                    NodeIcons.at(
                            box.x() + box.width() - (box.width() > 60 ? 11 : 2), box.y() + (box.width() > 60 ? 11 : 3)),
                    "fill",
                    "none",
                    "stroke",
                    "#1d6a3a",
                    "stroke-width",
                    "2.5");
        } else if (paint == Walk.Paint.HERE) {
            double width = DiagramText.wide(here) + 16;
            svg.leaf(
                    "rect",
                    "x",
                    box.middle() - width / 2,
                    "y",
                    box.y() - 25,
                    "width",
                    width,
                    "height",
                    "20",
                    "rx",
                    "10",
                    "fill",
                    "#8f5600");
            DiagramText.centred(svg, here, box.middle(), box.y() - 15, width, "#ffffff", false);
        }
    }
}
