package org.sangyu.recognition;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom the records propose: verified service of the year and nothing else, neither hours that wait nor offers that were
 * declined, whatever somebody's participation category. In the order of names, for it is no ranking.
 */
@Service
@Transactional(readOnly = true)
public class HonourCandidates {

    /** For queries that call the person {@code p}: whether the name may be told to others. */
    static final String AGREED =
            """
            (p.status = 'ACTIVE' and exists (select 1 from consent c where c.person_id = p.id and c.purpose = 'HONOUR'
                                                                       and c.withdrawn_at is null))
            """;

    private static final String PEOPLE =
            """
            with served as (
                select r.person_id, r.team_code, sum(r.minutes) as minutes, count(*) as visits,
                       bit_or(1 << extract(month from r.visited_on)::int) as months
                from service_record r
                where r.state = 'VERIFIED' and r.minutes > 0 and r.visited_on between :from and :until
                group by r.person_id, r.team_code),
            sums as (
                select person_id, sum(minutes)::int as minutes, sum(visits)::int as visits,
                       bit_count(bit_or(months)::bit(16))::int as months,
                       (array_agg(team_code order by minutes desc, team_code))[1] as team_code
                from served group by person_id)
            select p.id, s.team_code, p.name, p.community_code as area_code, p.branch_code, s.minutes, s.visits, s.months,
                   1 as people, %s as agreed,
                   array(select g.scope from account_grant g where g.account_id = p.account_id) as scopes
            from sums s join person p on p.id = s.person_id and p.status = 'ACTIVE'
            where p.area_code like :area || '%%'
              and s.minutes >= :minutes and s.visits >= :visits and s.months >= :months
            order by p.name, p.id
            """
                    .formatted(AGREED);

    private static final String TEAMS =
            """
            select null::bigint as id, r.team_code, o.name, o.parent_code as area_code, null as branch_code,
                   sum(r.minutes)::int as minutes, count(*)::int as visits,
                   count(distinct date_trunc('month', r.visited_on))::int as months,
                   count(distinct r.person_id)::int as people, true as agreed, array[r.team_code] as scopes
            from service_record r join organisation o on o.code = r.team_code and o.kind = 'TEAM' and o.active
            where r.state = 'VERIFIED' and r.minutes > 0 and r.visited_on between :from and :until
              and o.parent_code like :area || '%'
            group by r.team_code, o.name, o.parent_code
            having sum(r.minutes) >= :minutes and count(*) >= :visits
               and count(distinct date_trunc('month', r.visited_on)) >= :months
            order by o.name, r.team_code
            """;

    private final JdbcClient jdbc;
    private final Categories categories;
    private final Nominators nominators;

    HonourCandidates(JdbcClient jdbc, Categories categories, Nominators nominators) {
        this.jdbc = jdbc;
        this.categories = categories;
        this.nominators = nominators;
    }

    public List<Candidate> of(Round round) {
        List<Candidate> all = new ArrayList<>();
        Nominators.Choice choice = nominators.in(round.areaCode());
        for (Criteria wanted : round.criteria()) {
            boolean teams = categories.require(wanted.category()).kind() == Category.Kind.TEAM;
            all.addAll(jdbc.sql(teams ? TEAMS : PEOPLE)
                    .param("from", Date.valueOf(LocalDate.of(round.year(), 1, 1)))
                    .param("until", Date.valueOf(LocalDate.of(round.year(), 12, 31)))
                    .param("area", round.areaCode())
                    .param("minutes", wanted.minMinutes())
                    .param("visits", wanted.minVisits())
                    .param("months", wanted.minMonths())
                    .query((row, n) -> read(row, wanted.category(), choice))
                    .list());
        }
        return all;
    }

    private static Candidate read(ResultSet row, String category, Nominators.Choice choice) throws SQLException {
        Array scopes = row.getArray("scopes");
        String area = row.getString("area_code");
        return new Candidate(
                category,
                row.getObject("id", Long.class),
                row.getString("team_code"),
                row.getString("name"),
                area,
                choice.of(row.getString("branch_code"), area, Set.of((String[]) scopes.getArray())),
                new Figures(row.getInt("minutes"), row.getInt("visits"), row.getInt("months"), row.getInt("people")),
                row.getBoolean("agreed"));
    }
}
