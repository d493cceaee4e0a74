package org.sangyu.matching;

import java.util.List;

/** How far away a team may be from the need for which it is asked, the nearest circle first. */
public enum Reach {
    /** The area's own teams and those of the areas above it: they may be sent any case of it. */
    SERVING {
        @Override
        boolean holds(Need need, TeamCandidate team) {
            return team.serves(need);
        }
    },
    /** All teams of the same town as well. */
    TOWN {
        @Override
        boolean holds(Need need, TeamCandidate team) {
            return team.serves(need) || isWithin(need, team, 9);
        }
    },
    /** All teams of the same city. */
    CITY {
        @Override
        boolean holds(Need need, TeamCandidate team) {
            return isWithin(need, team, 6);
        }
    };

    abstract boolean holds(Need need, TeamCandidate team);

    /** From the nearest circle to this one. */
    List<Reach> circles() {
        return List.of(values()).subList(0, ordinal() + 1);
    }

    private static boolean isWithin(Need need, TeamCandidate team, int digits) {
        return team.areaCode().regionMatches(0, need.areaCode(), 0, digits);
    }
}
