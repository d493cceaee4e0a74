package org.sangyu.people;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sangyu.people.Volunteer.Team;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of who is in which team, and since when; who comes and goes on one day was not there. */
@Repository
class TeamMemberships {

    private final JdbcClient jdbc;
    private final ManyRows batch;
    private final PersonChecks checks;

    TeamMemberships(JdbcClient jdbc, ManyRows batch, PersonChecks checks) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.checks = checks;
    }

    /** @param leads those of the teams that the person leads */
    record Wanted(List<String> teams, List<String> leads) {}

    /** Those that last. */
    List<Team> of(long personId) {
        return jdbc.sql(
                        """
                        select m.team_code, o.name, m.leader, m.since
                        from team_membership m join organisation o on o.code = m.team_code
                        where m.person_id = :person and m.until is null order by m.team_code
                        """)
                .param("person", personId)
                .query((row, n) -> new Team(
                        row.getString(1), row.getString(2), row.getBoolean(3), row.getObject(4, LocalDate.class)))
                .list();
    }

    void enter(long personId, String teamCode, boolean leader) {
        jdbc.sql(
                        """
                        insert into team_membership (team_code, person_id, leader, since)
                        values (:team, :person, :leader, :today)
                        on conflict (team_code, person_id) where until is null do update set leader = excluded.leader
                        """)
                .param("team", teamCode)
                .param("person", personId)
                .param("leader", leader)
                .param("today", today())
                .update();
    }

    void quit(long personId, String teamCode) {
        jdbc.sql(
                        """
                        delete from team_membership
                        where team_code = :team and person_id = :person and until is null and since = :today
                        """)
                .param("team", teamCode)
                .param("person", personId)
                .param("today", today())
                .update();
        jdbc.sql(
                        """
                        update team_membership set until = :today
                        where team_code = :team and person_id = :person and until is null
                        """)
                .param("team", teamCode)
                .param("person", personId)
                .param("today", today())
                .update();
    }

    void quitAll(long personId) {
        jdbc.sql("update team_membership set until = :today where person_id = :person and until is null")
                .param("today", today())
                .param("person", personId)
                .update();
    }

    /** Those teams and no others, for many people at once. */
    void putExactly(Map<Long, Wanted> wanted) {
        List<SqlParameterSource> rows = new ArrayList<>();
        wanted.forEach((person, one) -> rows.add(new MapSqlParameterSource("person", person)
                .addValue("teams", one.teams().toArray(String[]::new))
                .addValue("leads", one.leads().toArray(String[]::new))
                .addValue("today", today())));
        batch.run(
                """
                delete from team_membership
                where person_id = :person and until is null and since = :today and team_code <> all (:teams)
                """,
                rows);
        batch.run(
                """
                update team_membership set until = greatest(:today, since)
                where person_id = :person and until is null and team_code <> all (:teams)
                """,
                rows);
        batch.run(
                """
                insert into team_membership (team_code, person_id, leader, since)
                select code, :person, code = any (:leads), :today from unnest(:teams) code
                where not exists (select 1 from team_membership m
                                  where m.team_code = code and m.person_id = :person and m.since = :today
                                    and m.until is not null)
                on conflict (team_code, person_id) where until is null do update set leader = excluded.leader
                """,
                rows);
    }

    private Date today() {
        return Date.valueOf(checks.today());
    }
}
