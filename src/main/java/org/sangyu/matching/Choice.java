package org.sangyu.matching;

import java.util.List;

/**
 * One team that might see to a need, with those of its people who may.
 *
 * @param seats the most fitting first
 */
record Choice(PlanTeam team, List<Seat> seats) {}
