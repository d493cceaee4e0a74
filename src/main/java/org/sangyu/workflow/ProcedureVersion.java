package org.sangyu.workflow;

import java.time.Instant;

/**
 * A version of a diagram that is the newest or by which something still runs.
 *
 * @param process the diagram's id
 * @param running how many of its instances are not over
 */
public record ProcedureVersion(
        String process, String name, int version, boolean newest, Instant deployedAt, int running) {}
