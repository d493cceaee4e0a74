package org.sangyu.matching;

import java.util.Set;

/** Who knows those who take part already: has worked with them, or is in a team with them. */
class Acquaintance implements Criterion {

    private static final double SAME_TEAM = 0.7;

    @Override
    public String name() {
        return "acquaintance";
    }

    @Override
    public Score score(Need need, Candidate candidate) {
        Set<Long> company = need.company();
        if (company.isEmpty()) {
            return Score.silent();
        }
        if (candidate instanceof TeamCandidate team) {
            long members = team.members().stream()
                    .filter(member -> company.contains(member.personId()))
                    .count();
            return members > 0
                    ? Score.of(SAME_TEAM * members / company.size(), "matching.reason.acquaintance.team", members)
                    : Score.of(0, "matching.reason.acquaintance.none");
        }
        return ofVolunteer(company, (VolunteerCandidate) candidate);
    }

    private static Score ofVolunteer(Set<Long> company, VolunteerCandidate volunteer) {
        long worked = company.stream().filter(volunteer.workedWith()::contains).count();
        long mates = company.stream()
                .filter(person -> volunteer.teammates().contains(person)
                        && !volunteer.workedWith().contains(person))
                .count();
        double value = (worked + SAME_TEAM * mates) / company.size();
        if (worked > 0) {
            return Score.of(value, "matching.reason.acquaintance.worked", worked);
        }
        return mates > 0
                ? Score.of(value, "matching.reason.acquaintance.team", mates)
                : Score.of(0, "matching.reason.acquaintance.none");
    }
}
