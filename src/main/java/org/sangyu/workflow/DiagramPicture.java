package org.sangyu.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** A diagram as an SVG picture, laid out as its author laid it out, with the way that a case took through it. */
final class DiagramPicture {

    private static final double MARGIN = 14;

    /** Room for the flag above a node of the uppermost row. */
    private static final double FLAG = 28;

    private static final String FONT =
            "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif";

    private final BpmnModelInstance model;

    DiagramPicture(BpmnModelInstance model) {
        this.model = model;
    }

    /**
     * @param id tells this picture's parts from those of other pictures on the page
     * @param title what it shows, for those who cannot see it
     * @param here the words on the flag where the case stands
     */
    String draw(Walk walk, String id, String title, String here) {
        Svg svg = new Svg();
        Box all = extent(walk);
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                all.width(),
                "height",
                all.height(),
                "viewBox",
                Stream.of(all.x(), all.y(), all.width(), all.height())
                        .map(Svg::written)
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow(),
                "role",
                "img",
                "aria-label",
                title,
                "font-family",
                FONT,
                "font-size",
                DiagramText.SIZE);
        svg.leaf("rect", "x", all.x(), "y", all.y(), "width", all.width(), "height", all.height(), "fill", "#ffffff");
        NodeShapes nodes = new NodeShapes(svg, walk);
        NodeMarks marks = new NodeMarks(svg, walk);
        FlowLines lines = new FlowLines(svg, walk, id);
        Set<String> open = open();
        lines.arrows();
        List<BpmnShape> shapes = inOrder();
        shapes.stream().filter(shape -> isOpen(shape, open)).forEach(shape -> nodes.draw(shape, true));
        Collection<BpmnEdge> edges = model.getModelElementsByType(BpmnEdge.class);
        // what was walked lies on top where lines share a stretch
        edges.stream()
                .sorted(Comparator.comparing(
                        edge -> walk.flows().contains(edge.getBpmnElement().getId())))
                .forEach(lines::line);
        List<BpmnShape> closed =
                shapes.stream().filter(shape -> !isOpen(shape, open)).toList();
        closed.forEach(shape -> nodes.draw(shape, false));
        edges.forEach(lines::label);
        closed.stream()
                .filter(shape -> shape.getBpmnElement() instanceof FlowNode)
                .forEach(shape -> marks.draw(shape, here));
        return svg.close("svg").toString();
    }

    /** The largest first, and what sits on another's border last. */
    private List<BpmnShape> inOrder() {
        return model.getModelElementsByType(BpmnShape.class).stream()
                .sorted(Comparator.comparing((BpmnShape shape) -> shape.getBpmnElement() instanceof BoundaryEvent)
                        .thenComparing(shape -> -shape.getBounds().getWidth()
                                * shape.getBounds().getHeight()))
                .toList();
    }

    private Set<String> open() {
        Set<String> open = new HashSet<>();
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            if (shape.getBpmnElement() instanceof FlowNode node && node.getParentElement() instanceof SubProcess sub) {
                open.add(sub.getId());
            }
        }
        return open;
    }

    private static boolean isOpen(BpmnShape shape, Set<String> open) {
        return open.contains(shape.getBpmnElement().getId());
    }

    private Box extent(Walk walk) {
        List<double[]> corners = new ArrayList<>();
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            Box box = Box.of(shape.getBounds());
            double above = walk.here().contains(shape.getBpmnElement().getId()) ? FLAG : 0;
            corners.add(new double[] {box.x(), box.y() - above, box.x() + box.width(), box.y() + box.height()});
            label(shape.getBpmnLabel(), corners);
        }
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            edge.getWaypoints()
                    .forEach(point ->
                            corners.add(new double[] {point.getX(), point.getY(), point.getX(), point.getY()}));
            label(edge.getBpmnLabel(), corners);
        }
        double left = corners.stream().mapToDouble(corner -> corner[0]).min().orElse(0) - MARGIN;
        double top = corners.stream().mapToDouble(corner -> corner[1]).min().orElse(0) - MARGIN;
        double right = corners.stream().mapToDouble(corner -> corner[2]).max().orElse(0) + MARGIN;
        double bottom = corners.stream().mapToDouble(corner -> corner[3]).max().orElse(0) + MARGIN;
        return new Box(left, top, right - left, bottom - top);
    }

    private static void label(BpmnLabel label, List<double[]> corners) {
        if (label != null && label.getBounds() != null) {
            Box box = Box.of(label.getBounds());
            corners.add(new double[] {box.x() - 4, box.y() - 4, box.x() + box.width() + 4, box.y() + box.height() + 4});
        }
    }
}
