package org.sangyu.outreach;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.Matter;
import org.sangyu.volunteering.Matters;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rounds as what volunteers go to: whoever said yes, while the round is open, or until they have written their own hours on
 * the day when another did. Whose round it is, is shown to nobody else.
 */
@Component
class OutreachVisitMatters implements Matters {

    private static final Duration LATELY = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Clock clock;

    OutreachVisitMatters(JdbcClient jdbc, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Matter> toVisit(long personId, Collection<String> teams, Actor volunteer) {
        return jdbc.sql(
                        """
                        select v.number, v.kind, v.begun_at, p.name, c.team_code as team
                        from help_ask a
                        join help_call c on c.number = a.call_number and c.other_number is not null
                        join outreach_visit v on v.call_number = c.number
                        join person p on p.id = v.person_id and p.status = 'ACTIVE'
                        where a.person_id = :person and a.state = 'ACCEPTED' and c.team_code = any (:teams)
                          and (v.state = 'ARRANGED' or (v.state = 'DONE' and v.done_on = :today))
                          and not exists (select 1 from service_record r
                                          where r.matter = v.number and r.person_id = :person
                                            and r.state in ('WAITING', 'VERIFIED'))
                        order by v.due_on, v.number limit 50
                        """)
                .param("person", personId)
                .param("teams", teams.toArray(String[]::new))
                .param("today", CarePlanTable.date(CarePlanDesk.today(clock)))
                .query((row, n) -> new Matter(
                        row.getString("number"),
                        null,
                        kind(row.getString("kind")) + " · " + row.getString("name"),
                        row.getString("team"),
                        CarePlanTable.instant(row, "begun_at")))
                .list();
    }

    /** Without the name: on paper, a leader goes by the number. */
    @Override
    public List<Matter> ofTeam(String teamCode, Actor writer) {
        return jdbc.sql(
                        """
                        select v.number, v.kind, v.begun_at
                        from outreach_visit v
                        join outreach_plan p on p.number = v.plan
                        left join help_call c on c.number = v.call_number
                        where coalesce(c.team_code, p.team_code) = :team and v.state in ('DUE', 'ARRANGED', 'DONE')
                          and v.begun_at > :since
                        order by v.due_on desc, v.number limit 100
                        """)
                .param("team", teamCode)
                .param("since", Timestamp.from(clock.instant().minus(LATELY)))
                .query((row, n) -> new Matter(
                        row.getString("number"),
                        null,
                        kind(row.getString("kind")),
                        teamCode,
                        CarePlanTable.instant(row, "begun_at")))
                .list();
    }

    private String kind(String kind) {
        return messages.getMessage("outreach.kind." + kind, null, LocaleContextHolder.getLocale());
    }
}
