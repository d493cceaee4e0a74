package org.sangyu.matching;

import java.util.List;

/**
 * Who is proposed for one need.
 *
 * @param team null when nobody is
 * @param fit how fitting the team is; null when there is none
 * @param unplaced how many places stayed empty
 * @param obstacles what stood in the way, of most people first; none when no place stayed empty
 * @param why the same in words; null when no place stayed empty
 */
public record Crew(
        Need need,
        TeamCandidate team,
        Fit fit,
        List<Member> members,
        int unplaced,
        List<Obstacle> obstacles,
        Reason why) {

    /** @param pinned whether somebody had decided on this person before */
    public record Member(VolunteerCandidate volunteer, Fit fit, boolean pinned) {}

    public Crew {
        members = List.copyOf(members);
        obstacles = List.copyOf(obstacles);
    }
}
