package org.sangyu.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Who was looked at for a need in one circle, and what came of it. */
final class LookedAt {

    private final Map<Long, List<Block>> members = new LinkedHashMap<>();
    private final Map<Long, Block> teamless = new LinkedHashMap<>();
    private final List<Free> free = new ArrayList<>();
    private final Set<Long> may = new HashSet<>();
    private final Function<Candidate, List<Block>> rules;

    /** A team that may go, with those of its people who may. */
    record Free(TeamCandidate team, List<VolunteerCandidate> members) {}

    /** @param rules what forbids somebody this need */
    LookedAt(Function<Candidate, List<Block>> rules) {
        this.rules = rules;
    }

    void look(TeamCandidate team) {
        List<Block> against = rules.apply(team);
        List<VolunteerCandidate> some = new ArrayList<>();
        for (VolunteerCandidate member : team.members()) {
            List<Block> blocks = members.get(member.personId());
            if (blocks == null) {
                blocks = rules.apply(member);
                members.put(member.personId(), blocks);
            }
            if (!against.isEmpty()) {
                teamless.put(member.personId(), against.get(0));
            } else if (blocks.isEmpty()) {
                some.add(member);
                may.add(member.personId());
            }
        }
        if (!some.isEmpty()) {
            free.add(new Free(team, some));
        }
    }

    /** The teams that may go. */
    List<Free> free() {
        return free;
    }

    boolean isEnough(int people) {
        return free.size() > 1 && may.size() >= people;
    }

    int people() {
        return members.size();
    }

    /** Each person under the first rule that forbids it. */
    Map<String, Integer> blocked() {
        Map<String, Integer> counts = new TreeMap<>();
        members.forEach((person, blocks) -> {
            if (!blocks.isEmpty()) {
                counts.merge(blocks.get(0).rule(), 1, Integer::sum);
            } else if (!may.contains(person)) {
                counts.merge(teamless.get(person).rule(), 1, Integer::sum);
            }
        });
        return counts;
    }
}
