package org.sangyu.workflow;

import java.time.Instant;
import java.util.List;

/**
 * One process of a case: the main one, or a stage that it called.
 *
 * @param version of the diagram by which it runs
 * @param until {@code null} while it runs
 * @param picture SVG of our own making, safe to put into a page; {@code null} for a stage that is over
 */
public record ProcedureStage(
        String key, String name, int version, Instant from, Instant until, String picture, List<ProcedureStep> steps) {

    public boolean isRunning() {
        return until == null;
    }
}
