package org.sangyu.volunteering;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
        return counts(jdbc.sql(
                        """
                        select handler_code as code, count(*)::int as n from livelihood_case
                        where handler_kind = 'TEAM' and status in ('DISPATCHED', 'SIGNED', 'HANDLING')
                          and handler_code = any (:codes)
                        group by handler_code
                        """)
                .param("codes", codes.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("code"), row.getInt("n")))
                .list());
    }

    /** Matters of calls that the person said yes to, and cases under way that the person went to, by person. */
    public Map<Long, Integer> ofPeople(Collection<Long> personIds) {
        return counts(jdbc.sql(
                        """
                        select who, count(distinct matter)::int as n from (
                            select a.person_id as who, coalesce(c.case_number, c.item_number, c.other_number) as matter
                            from help_ask a join help_call c on c.number = a.call_number
                            where a.state = 'ACCEPTED' and c.ended_at is null and a.person_id = any (:ids)
                            union all
                            select r.person_id, c.number
                            from service_record r
                            join livelihood_case c on c.number = r.case_number and c.handler_code = r.team_code
                            where c.handler_kind = 'TEAM' and c.status in ('DISPATCHED', 'SIGNED', 'HANDLING')
                              and r.person_id = any (:ids)) open
                        group by who
                        """)
                .param("ids", personIds.toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong("who"), row.getInt("n")))
                .list());
    }

    /** A time for which somebody said yes. */
    public record Promise(long personId, Instant from, Instant to) {

        boolean meets(Instant beginning, Instant end) {
            return from.isBefore(end) && beginning.isBefore(to);
        }
    }

    /** When each of these people said that they would be somewhere. */
    public Map<Long, List<Promise>> promised(Collection<Long> personIds) {
        return jdbc
                .sql(
                        """
                        select a.person_id, c.starts_at, c.ends_at
                        from help_ask a join help_call c on c.number = a.call_number
                        where a.state = 'ACCEPTED' and c.ended_at is null and c.starts_at is not null
                          and a.person_id = any (:ids)
                        """)
                .param("ids", personIds.toArray(Long[]::new))
                .query((row, n) -> new Promise(
                        row.getLong(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Promise::personId));
    }

    /** Whether the team may take on one more case. */
    boolean hasRoom(String teamCode) {
        return ofTeams(List.of(teamCode)).getOrDefault(teamCode, 0) < mostOfTeam;
    }

    private static <K> Map<K, Integer> counts(List<Map.Entry<K, Integer>> rows) {
        return rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
