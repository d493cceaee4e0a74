package org.sangyu.workflow;

import java.util.Set;

/**
 * How far a process came on its diagram, by the ids of its elements.
 *
 * @param here where it stands now
 * @param nodes what it went through, wherever that was cut short too
 * @param flows by which lines
 */
record Walk(Set<String> here, Set<String> nodes, Set<String> flows) {

    /** Nobody is on the way: the diagram as it is drawn in the manual. */
    static final Walk NONE = new Walk(Set.of(), Set.of(), Set.of());

    Paint of(String element) {
        if (equals(NONE)) {
            return Paint.PLAIN;
        }
        if (here.contains(element)) {
            return Paint.HERE;
        }
        return nodes.contains(element) || flows.contains(element) ? Paint.WALKED : Paint.AHEAD;
    }

    /** How an element is drawn; never by colour alone, for the width differs and marks are added. */
    enum Paint {
        PLAIN("#1d2a29", "#ffffff", "#1d2a29", 1.5),
        AHEAD("#7d8a87", "#ffffff", "#51605e", 1.5),
        WALKED("#1f5c57", "#e4efec", "#164541", 2.0),
        HERE("#164541", "#1f5c57", "#ffffff", 3.0);

        final String line;
        final String fill;
        final String text;
        final double width;

        Paint(String line, String fill, String text, double width) {
            this.line = line;
            this.fill = fill;
            this.text = text;
            this.width = width;
        }

        /** What stands outside of a filled shape is written on white. */
        String textOutside() {
            return this == HERE ? line : text;
        }
    }
}
