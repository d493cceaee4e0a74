package org.sangyu.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** Draws the lines between the nodes of a diagram, with their arrows and their words. */
final class FlowLines {

    private final Svg svg;
    private final Walk walk;
    private final String id;

    FlowLines(Svg svg, Walk walk, String id) {
        this.svg = svg;
        this.walk = walk;
        this.id = id;
    }

    /** The heads of the arrows, one for each colour; names are the picture's own, for a page may hold several. */
    void arrows() {
        svg.open("defs");
        for (Walk.Paint paint : List.of(Walk.Paint.PLAIN, Walk.Paint.AHEAD, Walk.Paint.WALKED)) {
            svg.open(
                            "marker",
                            "id",
                            arrow(paint),
                            "viewBox",
                            "0 0 10 10",
                            "refX",
                            "10",
                            "refY",
                            "5",
                            "markerWidth",
                            "10",
                            "markerHeight",
                            "10",
                            "markerUnits",
                            "userSpaceOnUse",
                            "orient",
                            "auto")
                    .leaf("path", "d", "M0 1 L10 5 L0 9 Z", "fill", paint.line)
                    .close("marker");
        }
        svg.close("defs");
    }

    void line(BpmnEdge edge) {
        BaseElement element = edge.getBpmnElement();
        boolean flow = element instanceof SequenceFlow;
        Walk.Paint paint = flow ? walk.of(element.getId()) : Walk.Paint.AHEAD;
        svg.leaf(
                "polyline",
                "points",
                edge.getWaypoints().stream()
                        .map(point -> Svg.written(point.getX()) + "," + Svg.written(point.getY()))
                        .collect(Collectors.joining(" ")),
                "fill",
                "none",
                "stroke",
                paint.line,
                "stroke-width",
                paint == Walk.Paint.WALKED ? 2.6 : paint.width,
                "stroke-linejoin",
                "round",
                "stroke-dasharray",
                flow ? null : "3 4",
                "marker-end",
                flow ? "url(#" + arrow(paint) + ")" : null);
    }

    void label(BpmnEdge edge) {
        if (!(edge.getBpmnElement() instanceof SequenceFlow flow)) {
            return;
        }
        String colour = walk.of(flow.getId()).text;
        if (edge.getBpmnLabel() != null && edge.getBpmnLabel().getBounds() != null) {
            Box box = Box.of(edge.getBpmnLabel().getBounds());
            DiagramText.centred(svg, flow.getName(), box.middle(), box.centre(), box.width() + 8, colour, true);
        } else {
            List<Waypoint> points = new ArrayList<>(edge.getWaypoints());
            Waypoint from = points.get((points.size() - 1) / 2);
            Waypoint to = points.get((points.size() - 1) / 2 + 1);
            DiagramText.centred(
                    svg,
                    flow.getName(),
                    (from.getX() + to.getX()) / 2,
                    (from.getY() + to.getY()) / 2 - 9,
                    96,
                    colour,
                    true);
        }
    }

    private String arrow(Walk.Paint paint) {
        return id + "-" + paint.name().toLowerCase(java.util.Locale.ROOT);
    }
}
