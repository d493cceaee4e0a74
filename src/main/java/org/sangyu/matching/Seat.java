package org.sangyu.matching;

/**
 * A way to fill a place of one need: this person, coming with this team. Somebody in two teams has two. The team is part
 * of it because a need is seen to by one team, whose leader answers for it.
 */
final class Seat {

    private final PlanPerson person;
    private final PlanTeam team;
    private final int fit;

    /** @param fit how fitting person and team are, 0 to 1000 */
    Seat(PlanPerson person, PlanTeam team, int fit) {
        this.person = person;
        this.team = team;
        this.fit = fit;
    }

    PlanPerson person() {
        return person;
    }

    PlanTeam team() {
        return team;
    }

    int fit() {
        return fit;
    }

    @Override
    public String toString() {
        return person.candidate().key() + "@" + team.candidate().key();
    }
}
