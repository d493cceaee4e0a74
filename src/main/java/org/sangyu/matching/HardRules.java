package org.sangyu.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** All hard rules. A team is asked when one of its people may be; one whose people are not known is trusted to know them. */
@Component
class HardRules {

    private static final String NOBODY = "matching.block.nobody";

    private final List<HardRule> rules;

    @Autowired
    HardRules(Clock clock) {
        this(List.of(new TeamReady(), new AlreadyThere(), new MayBeAsked(clock), new RoomForMore(), new FreeThen()));
    }

    private HardRules(List<HardRule> rules) {
        this.rules = rules;
    }

    /** Everything that forbids it, not only the first. */
    List<Block> against(Need need, Candidate candidate) {
        List<Block> blocks = alone(need, candidate);
        return blocks.isEmpty() && candidate instanceof TeamCandidate team ? againstAll(need, team) : blocks;
    }

    /** The same without asking of a team whether any of its people may go. */
    List<Block> alone(Need need, Candidate candidate) {
        return alone(need).apply(candidate);
    }

    /** The same for the many who are looked at for one need. */
    Function<Candidate, List<Block>> alone(Need need) {
        List<Function<Candidate, List<Block>>> about =
                rules.stream().map(rule -> rule.about(need)).toList();
        return candidate -> {
            List<Block> blocks = List.of();
            for (Function<Candidate, List<Block>> rule : about) {
                List<Block> found = rule.apply(candidate);
                if (!found.isEmpty()) {
                    List<Block> before = blocks;
                    blocks = new ArrayList<>(before);
                    blocks.addAll(found);
                }
            }
            return blocks;
        };
    }

    /** The same rules for the many questions of one plan. */
    HardRules remembering() {
        return new HardRules(rules.stream().map(HardRule::remembering).toList());
    }

    private List<Block> againstAll(Need need, TeamCandidate team) {
        List<VolunteerCandidate> members = team.members();
        boolean somebody = team.hasOthers()
                || members.stream().anyMatch(member -> alone(need, member).isEmpty());
        return somebody ? List.of() : List.of(new Block(NOBODY, Reason.of(NOBODY + ".why", members.size())));
    }
}
