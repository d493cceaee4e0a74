package org.sangyu.volunteering;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much teams and volunteers have in hand, and how much they may have: nobody who is willing is to be worn out. Only
 * closing makes room again. Settings {@code sangyu.volunteering.open-per-team} and {@code open-per-person}.
 */
@Service
@Transactional(readOnly = true)
public class OpenWork {

    private final JdbcClient jdbc;
    private final int mostOfTeam;
    private final int mostOfPerson;

    OpenWork(
            JdbcClient jdbc,
            @Value("${sangyu.volunteering.open-per-team:20}") int mostOfTeam,
            @Value("${sangyu.volunteering.open-per-person:3}") int mostOfPerson) {
        this.jdbc = jdbc;
        this.mostOfTeam = mostOfTeam;
        this.mostOfPerson = mostOfPerson;
    }

    public int mostOfTeam() {
        return mostOfTeam;
    }

    public int mostOfPerson() {
        return mostOfPerson;
    }

    /** Cases that the team was asked for or works on, by its code; a team that has none is not in it. */
    public Map<String, Integer> ofTeams(Collection<String> codes) {
        return jdbc
                .sql(
                        """
                        select handler_code as code, count(*)::int as n from livelihood_case
                        where handler_kind = 'TEAM' and status in ('DISPATCHED', 'SIGNED', 'HANDLING')
                          and handler_code = any (:codes)
                        group by handler_code
                        """)
                .param("codes", codes.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("code"), row.getInt("n")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Cases under way for which the person has been there already, by person; whoever has none is not in it. */
    public Map<Long, Integer> ofPeople(Collection<Long> personIds) {
        return jdbc
                .sql(
                        """
                        select p.id, count(distinct c.id)::int as n
                        from livelihood_case c
                        join service_record r on r.case_number = c.number and r.team_code = c.handler_code
                        join person p on p.account_id = r.volunteer_id
                        where c.handler_kind = 'TEAM' and c.status in ('DISPATCHED', 'SIGNED', 'HANDLING')
                          and p.id = any (:ids)
                        group by p.id
                        """)
                .param("ids", personIds.toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong("id"), row.getInt("n")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
