package org.sangyu.matching;

import java.util.List;

/** Whom one might ask for a need, the most fitting first, those whom a hard rule forbids last. */
public record Ranking(Need need, List<Ranked> teams, List<Ranked> volunteers) {

    public Ranking {
        teams = List.copyOf(teams);
        volunteers = List.copyOf(volunteers);
    }
}
