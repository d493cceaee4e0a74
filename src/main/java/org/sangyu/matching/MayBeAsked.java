package org.sangyu.matching;

import java.time.Clock;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sangyu.people.Skill;
import org.sangyu.volunteering.Demand;
import org.sangyu.volunteering.Eligibility;
import org.sangyu.volunteering.Objection;

/**
 * The rules behind every call and offer, which stand in {@link Eligibility}: age and health against the risk, insurance,
 * consent, category, being away, certificates, and how much a person has in hand.
 */
class MayBeAsked implements HardRule {

    /** What they are counted by where their own message names a detail. */
    private static final Map<String, String> COUNTED = Map.of(
            "NO_CERTIFICATE", "matching.block.no-certificate",
            "CERTIFICATE_OVER", "matching.block.certificate-expired",
            "ENOUGH", "matching.block.full");

    private final Clock clock;

    MayBeAsked(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Block> against(Need need, Candidate candidate) {
        return candidate instanceof VolunteerCandidate volunteer ? against(demand(need), volunteer) : List.of();
    }

    /** Many needs of a plan ask the same of everybody. */
    @Override
    public HardRule remembering() {
        Map<Demand, Map<Candidate, List<Block>>> known = new HashMap<>();
        return new HardRule() {
            @Override
            public List<Block> against(Need need, Candidate candidate) {
                return about(need).apply(candidate);
            }

            @Override
            public Function<Candidate, List<Block>> about(Need need) {
                Demand demand = demand(need);
                Map<Candidate, List<Block>> ofDemand = known.computeIfAbsent(demand, one -> new IdentityHashMap<>());
                return candidate -> candidate instanceof VolunteerCandidate volunteer
                        ? ofDemand.computeIfAbsent(candidate, one -> MayBeAsked.against(demand, volunteer))
                        : List.of();
            }
        };
    }

    private Demand demand(Need need) {
        return Demand.of(need.risk(), need.insuranceRequired(), need.skills(), need.day(clock));
    }

    private static List<Block> against(Demand demand, VolunteerCandidate volunteer) {
        List<Objection> against = Eligibility.against(
                demand,
                volunteer.profile().helper(),
                volunteer.skills(),
                volunteer.openWork(),
                volunteer.mostOpenWork());
        return against.isEmpty()
                ? List.of()
                : against.stream().map(MayBeAsked::block).toList();
    }

    private static Block block(Objection objection) {
        String key = "volunteering.block." + objection.rule();
        Object[] args = objection.args().stream()
                .map(arg -> arg instanceof Skill skill ? Reason.of("people.skill." + skill) : arg)
                .toArray();
        return new Block(COUNTED.getOrDefault(objection.rule(), key), Reason.of(key, args));
    }
}
