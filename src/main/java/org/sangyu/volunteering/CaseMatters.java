package org.sangyu.volunteering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.sangyu.cases.Recusals;
import org.sangyu.privacy.Masking;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases that a team took on: its people visit while the team has them, and write down afterwards what they forgot. */
@Component
class CaseMatters implements Matters {

    private static final Duration LATELY = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseMatters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Matter> toVisit(long personId, Collection<String> teams, Actor volunteer) {
        return jdbc.sql(
                        """
                        select c.number, c.title, c.handler_code as team, c.registered_at from livelihood_case c
                        where c.handler_kind = 'TEAM' and c.handler_code = any (:teams)
                          and c.status in ('SIGNED', 'HANDLING') and %s
                        order by c.due_at, c.id limit 50
                        """
                                .formatted(Recusals.NOT_HIDDEN))
                .param("teams", teams.toArray(String[]::new))
                .params(Recusals.params(volunteer))
                .query(CaseMatters::read)
                .list();
    }

    /** The title is shown only while the team has the case (domain.md §13.14). */
    @Override
    public List<Matter> ofTeam(String teamCode, Actor writer) {
        return jdbc.sql(
                        """
                        select c.number, o.team_code as team, c.registered_at,
                               case when c.handler_kind = 'TEAM' and c.handler_code = o.team_code
                                     and c.status in ('SIGNED', 'HANDLING') then c.title end as title
                        from offer o join livelihood_case c on c.number = o.case_number
                        where o.team_code = :team and o.status = 'ACCEPTED' and o.answered_at > :since and %s
                        order by o.id desc limit 100
                        """
                                .formatted(Recusals.NOT_HIDDEN))
                .param("team", teamCode)
                .param("since", Timestamp.from(clock.instant().minus(LATELY)))
                .params(Recusals.params(writer))
                .query(CaseMatters::read)
                .list();
    }

    private static Matter read(ResultSet row, int n) throws SQLException {
        String number = row.getString("number");
        return new Matter(
                number,
                number,
                Masking.text(row.getString("title")),
                row.getString("team"),
                RecordTable.instant(row, "registered_at"));
    }
}
