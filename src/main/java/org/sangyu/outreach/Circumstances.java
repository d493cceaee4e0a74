package org.sangyu.outreach;

import java.util.Optional;
import org.sangyu.people.ParticipationCategory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the reason of a plan still holds, and whether there is another for the same kind. */
@Component
class Circumstances {

    private final JdbcClient jdbc;

    Circumstances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Now(ParticipationCategory category, boolean alone) {}

    boolean still(CarePlan plan) {
        Now now = of(plan.personId());
        return plan.reason().fits(now.category(), now.alone());
    }

    Optional<RhythmRule> now(CarePlan plan) {
        Now now = of(plan.personId());
        return jdbc
                .sql("select reason, rhythm from outreach_rhythm where kind = :kind")
                .param("kind", plan.kind().name())
                .query((row, n) -> new RhythmRule(
                        OutreachReason.valueOf(row.getString("reason")),
                        plan.kind(),
                        Rhythm.valueOf(row.getString("rhythm"))))
                .list()
                .stream()
                .filter(row -> row.reason().fits(now.category(), now.alone()))
                .findFirst();
    }

    private Now of(long personId) {
        return jdbc.sql("select category, coalesce(lives_alone, false) as alone from person where id = :id")
                .param("id", personId)
                .query((row, n) -> new Now(
                        row.getString("category") == null
                                ? null
                                : ParticipationCategory.valueOf(row.getString("category")),
                        row.getBoolean("alone")))
                .single();
    }
}
