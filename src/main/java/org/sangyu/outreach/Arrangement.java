package org.sangyu.outreach;

import java.util.List;

/**
 * Who is asked for a round.
 *
 * @param team code of the team; all of it where nobody is named
 * @param helpers ids of those who are asked; empty for all of the team
 * @param said whether they said yes on the phone already
 * @param day yyyy-mm-dd; with it, from and to as hh:mm
 * @param when in words, where there is no day yet
 * @param phone whom to call about it
 */
public record Arrangement(
        String team, List<Long> helpers, boolean said, String day, String from, String to, String when, String phone) {

    public Arrangement {
        helpers = List.copyOf(helpers);
    }

    /** All of a team, some time. */
    static Arrangement of(String team) {
        return new Arrangement(team, List.of(), false, null, null, null, null, null);
    }
}
