package org.sangyu.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where supervisors get their figures: each sees the areas for which they hold the permission, and no other. */
@Service
@EnableConfigurationProperties(RatesPolicy.class)
public class Rates {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final RateQueries queries;
    private final RatesPolicy policy;
    private final OwnArea areas;
    private final Clock clock;

    Rates(RateQueries queries, RatesPolicy policy, OwnArea areas, Clock clock) {
        this.queries = queries;
        this.policy = policy;
        this.areas = areas;
        this.clock = clock;
    }

    /** Today's date where the cases are. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /**
     * @throws Refusal when the area is not this person's to see (not permitted), or does not exist (field {@code area})
     */
    @Transactional(readOnly = true)
    public RatesAnswer answer(RateQuestion question, Actor actor) {
        String area = areas.of(question.area(), actor);
        Window window = Window.of(area, question.from(), question.to());
        List<Outcomes> outcomes = queries.outcomes(window, policy.basis(), question.groupBy());
        List<Deadlines> deadlines = queries.deadlines(window, clock.instant(), question.groupBy());
        return new RatesAnswer(
                question.from(),
                question.to(),
                area,
                question.groupBy(),
                policy,
                queries.states(window),
                outcomes.stream().mapToLong(Outcomes::cases).sum(),
                deadlines.stream().mapToLong(Deadlines::cases).sum(),
                new Reckoning(policy).rates(outcomes, deadlines),
                question.groupBy() == GroupBy.NONE ? List.of() : groups(outcomes, deadlines),
                outcomes.stream().mapToLong(Outcomes::byVolunteers).sum(),
                outcomes.stream().mapToLong(Outcomes::solvedByVolunteers).sum());
    }

    private List<RateGroup> groups(List<Outcomes> outcomes, List<Deadlines> deadlines) {
        // what has no category stands last
        TreeSet<String> codes =
                new TreeSet<>(Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder()));
        outcomes.forEach(some -> codes.add(some.group()));
        deadlines.forEach(some -> codes.add(some.group()));
        List<RateGroup> groups = new ArrayList<>();
        for (String code : codes) {
            groups.add(new RateGroup(
                    code,
                    new Reckoning(policy)
                            .rates(
                                    outcomes.stream()
                                            .filter(some -> some.group().equals(code))
                                            .toList(),
                                    deadlines.stream()
                                            .filter(some -> some.group().equals(code))
                                            .toList())));
        }
        return groups;
    }
}
