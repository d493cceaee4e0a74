package org.sangyu.volunteering;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much one person and one team may have in hand: counted from what was accepted and is not over, so that only finishing
 * makes room. Settings {@code sangyu.volunteering.open-per-person} and {@code open-per-team}.
 */
@Component
class WorkCap {

    private final JdbcClient jdbc;
    private final int perPerson;
    private final int perTeam;

    WorkCap(
            JdbcClient jdbc,
            @Value("${sangyu.volunteering.open-per-person:3}") int perPerson,
            @Value("${sangyu.volunteering.open-per-team:20}") int perTeam) {
        this.jdbc = jdbc;
        this.perPerson = perPerson;
        this.perTeam = perTeam;
    }

    int perPerson() {
        return perPerson;
    }

    int perTeam() {
        return perTeam;
    }

    /** The calls that each of these people has said yes to and that are not over; whoever has none is not in it. */
    Map<Long, Integer> ofPeople(Collection<Long> personIds) {
        return jdbc
                .sql(
                        """
                        select a.person_id, count(*)::int as n
                        from help_ask a join help_call c on c.number = a.call_number
                        where a.person_id = any (:ids) and a.state = 'ACCEPTED' and c.ended_at is null
                        group by a.person_id
                        """)
                .param("ids", personIds.toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong("person_id"), row.getInt("n")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether the team may take on one more case. */
    boolean hasRoom(String teamCode) {
        return jdbc.sql(
                                """
                        select count(*) from livelihood_case
                        where handler_kind = 'TEAM' and handler_code = :team and status in ('SIGNED', 'HANDLING')
                        """)
                        .param("team", teamCode)
                        .query(Integer.class)
                        .single()
                < perTeam;
    }
}
