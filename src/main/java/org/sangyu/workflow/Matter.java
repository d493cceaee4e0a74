package org.sangyu.workflow;

import java.util.List;

/**
 * What a procedure other than a case's is about, as its tasks show it.
 *
 * @param title masked, for it may name a person
 * @param status as its module names it
 * @param lines what its readers need to know, each a message key of its label and a text
 * @param href the page of it; null when the reader has none
 */
public record Matter(String number, String title, String status, List<Line> lines, String href) {

    public record Line(String label, String text) {}

    public Matter {
        lines = List.copyOf(lines);
    }
}
