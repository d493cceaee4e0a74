package org.sangyu.workflow;

import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** A rectangle of the diagram. */
record Box(double x, double y, double width, double height) {

    static Box of(Bounds bounds) {
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    double middle() {
        return x + width / 2;
    }

    double centre() {
        return y + height / 2;
    }
}
