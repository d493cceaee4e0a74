package org.sangyu.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rows of nominees. Names are read from the register each time, so that one who takes consent back is gone at once. */
@Service
public class Nominations {

    private static final String SELECT =
            """
            select n.id, n.round_number, n.category, n.person_id, n.team_code, t.name as team_name,
                   case when n.person_id is null then t.name when p.status = 'ACTIVE' then p.name end as name,
                   n.person_id is null or %s as agreed,
                   case when n.person_id is null
                        then exists (select 1 from account_grant g join account a on a.id = g.account_id and a.enabled
                                     where g.scope = n.team_code and g.role = 'LEAD')
                        else exists (select 1 from account a where a.id = p.account_id and a.enabled) end as answers,
                   n.org_code, o.name as org_name, n.reason, n.minutes, n.visits, n.months, n.people, n.counted_at,
                   n.state, n.returned, n.words
            from recognition_nomination n
            join organisation t on t.code = n.team_code
            join organisation o on o.code = n.org_code
            left join person p on p.id = n.person_id
            """
                    .formatted(HonourCandidates.AGREED);

    private final JdbcClient jdbc;

    Nominations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a selection, by category and name. */
    @Transactional(readOnly = true)
    public List<Nomination> of(String roundNumber) {
        return jdbc.sql(
                        SELECT
                                + """
                          join recognition_category c on c.code = n.category
                          where n.round_number = :round
                          order by c.sort, n.category, coalesce(p.name, t.name), n.id
                          """)
                .param("round", roundNumber)
                .query(Nominations::read)
                .list();
    }

    /**
     * A person's own, and those of teams; the newest first.
     *
     * @param personId null for whoever is not in the register
     */
    List<Nomination> ofBearer(Long personId, List<String> teams) {
        return jdbc.sql(
                        SELECT
                                + """
                          where n.person_id = :person or n.person_id is null and n.team_code = any (:teams)
                          order by n.id desc
                          """)
                .param("person", personId, Types.BIGINT)
                .param("teams", teams.toArray(String[]::new))
                .query(Nominations::read)
                .list();
    }

    Optional<Nomination> find(long id) {
        return jdbc.sql(SELECT + "where n.id = :id")
                .param("id", id)
                .query(Nominations::read)
                .optional();
    }

    void insert(String round, Candidate candidate, String reason, long by, Instant now) {
        written(
                """
                insert into recognition_nomination
                    (round_number, category, person_id, team_code, org_code, reason, minutes, visits, months, people,
                     counted_at, nominated_by, state)
                values (:round, :category, :person, :team, :org, :reason, :minutes, :visits, :months, :people,
                        :now, :by, 'NOMINATED')
                """,
                candidate,
                reason,
                by,
                now,
                round,
                0);
    }

    /** Nominated anew after it was given back, with the figures of now. */
    void again(long id, Candidate candidate, String reason, long by, Instant now) {
        written(
                """
                update recognition_nomination
                set team_code = :team, reason = :reason, minutes = :minutes, visits = :visits, months = :months,
                    people = :people, counted_at = :now, nominated_by = :by, state = 'NOMINATED'
                where id = :id
                """,
                candidate,
                reason,
                by,
                now,
                null,
                id);
    }

    private void written(String sql, Candidate candidate, String reason, long by, Instant now, String round, long id) {
        Figures figures = candidate.figures();
        jdbc.sql(sql)
                .param("id", id)
                .param("round", round, Types.VARCHAR)
                .param("category", candidate.category())
                .param("person", candidate.personId(), Types.BIGINT)
                .param("team", candidate.teamCode())
                .param("org", candidate.orgCode())
                .param("reason", reason)
                .param("minutes", figures.minutes())
                .param("visits", figures.visits())
                .param("months", figures.months())
                .param("people", figures.people())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    void decide(long id, NominationState state, String words, long by, Instant now) {
        jdbc.sql(
                        """
                        update recognition_nomination
                        set state = :state, words = :words, decided_by = :by, decided_at = :now,
                            returned = returned + case when :state = 'RETURNED' then 1 else 0 end
                        where id = :id
                        """)
                .param("state", state.name())
                .param("words", words, Types.VARCHAR)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** How it stood is kept with it. */
    void noThanks(long id) {
        jdbc.sql("update recognition_nomination set stood = state, state = 'NO_THANKS' where id = :id")
                .param("id", id)
                .update();
    }

    void standsAgain(long id) {
        jdbc.sql("update recognition_nomination set state = stood, stood = null where id = :id")
                .param("id", id)
                .update();
    }

    void honoured(long id) {
        jdbc.sql("update recognition_nomination set state = 'HONOURED' where id = :id")
                .param("id", id)
                .update();
    }

    /** Those of one state become those of another, all of a selection at once. */
    void all(String round, NominationState from, NominationState to) {
        jdbc.sql("update recognition_nomination set state = :to where round_number = :round and state = :from")
                .param("to", to.name())
                .param("from", from.name())
                .param("round", round)
                .update();
    }

    int count(String round, NominationState state) {
        return jdbc.sql("select count(*) from recognition_nomination where round_number = :round and state = :state")
                .param("round", round)
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    private static Nomination read(ResultSet row, int n) throws SQLException {
        return new Nomination(
                row.getLong("id"),
                row.getString("round_number"),
                row.getString("category"),
                row.getObject("person_id", Long.class),
                row.getString("team_code"),
                row.getString("team_name"),
                row.getString("name"),
                row.getBoolean("agreed"),
                row.getString("org_code"),
                row.getString("org_name"),
                row.getBoolean("answers"),
                row.getString("reason"),
                new Figures(row.getInt("minutes"), row.getInt("visits"), row.getInt("months"), row.getInt("people")),
                RoundTable.instant(row, "counted_at"),
                NominationState.valueOf(row.getString("state")),
                row.getInt("returned"),
                row.getString("words"));
    }
}
