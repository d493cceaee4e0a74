package org.sangyu.volunteering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import org.sangyu.privacy.Masking;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Calls for helpers: whoever said yes goes there, and writes down afterwards what was forgotten. Where people were chosen
 * one by one, the hours are those of each one's own team; what another module keeps, that module offers by its own number.
 */
@Component
class CallVisits implements Matters {

    private static final String SELECT =
            """
            select c.number, c.case_number, c.what, coalesce(c.team_code, :own) as team_code, c.posted_at
            from help_call c
            """;

    private final JdbcClient jdbc;

    CallVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Matter> toVisit(long personId, Collection<String> teams, Actor volunteer) {
        return jdbc.sql(
                        SELECT
                                + """
                          join help_ask a on a.call_number = c.number
                          where a.person_id = :person and a.state = 'ACCEPTED' and c.ended_at is null
                            and coalesce(c.team_code, :own) = any (:teams)
                            and c.other_number is null
                          order by c.starts_at nulls last, c.number limit 50
                          """)
                .param("person", personId)
                .param("own", teams.stream().findFirst().orElse(null), Types.VARCHAR)
                .param("teams", teams.toArray(String[]::new))
                .query(CallVisits::read)
                .list();
    }

    @Override
    public List<Matter> ofTeam(String teamCode, Actor writer) {
        return jdbc.sql(
                        SELECT
                                + """
                          where c.taken > 0 and c.other_number is null
                            and (c.team_code = :own
                                 or (c.team_code is null and exists (
                                     select 1 from help_ask a join team_membership m on m.person_id = a.person_id
                                     where a.call_number = c.number and a.state = 'ACCEPTED'
                                       and m.team_code = :own and m.until is null)))
                          order by c.number desc limit 100
                          """)
                .param("own", teamCode)
                .query(CallVisits::read)
                .list();
    }

    private static Matter read(ResultSet row, int n) throws SQLException {
        return new Matter(
                row.getString("number"),
                row.getString("case_number"),
                Masking.text(row.getString("what")),
                row.getString("team_code"),
                RecordTable.instant(row, "posted_at"));
    }
}
