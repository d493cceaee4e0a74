package org.sangyu.workflow;

import java.util.List;

/**
 * What became of moving what runs to the newest diagram.
 *
 * @param moved how many run by the newest one now
 * @param refused which stay by the old one, and why
 * @param left how many run by the old one still, those refused included
 */
public record MoveReport(String name, int from, int to, int moved, List<Stays> refused, long left) {

    /**
     * One instance that could not be moved; nothing of it was changed.
     *
     * @param number of the case
     * @param steps where it stands, as the old diagram calls it
     * @param reason in the engine's own words, for whoever drew the diagram
     */
    public record Stays(String number, List<String> steps, String reason) {}
}
