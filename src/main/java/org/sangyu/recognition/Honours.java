package org.sangyu.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of honours 荣誉 that were published. */
@Service
public class Honours {

    private static final String SELECT =
            """
            select h.number, n.round_number, h.year, h.area_code, h.category, h.person_id, h.team_code,
                   t.name as team_name,
                   case when h.person_id is null then t.name when p.status = 'ACTIVE' then p.name end as name,
                   h.person_id is null or %s as agreed, h.minutes, h.visits, h.published_at
            from honour h
            join recognition_nomination n on n.id = h.nomination_id
            join organisation t on t.code = h.team_code
            left join person p on p.id = h.person_id
            """
                    .formatted(HonourCandidates.AGREED);

    private final JdbcClient jdbc;
    private final RoundTable rounds;
    private final RecognitionMails mails;

    Honours(JdbcClient jdbc, RoundTable rounds, RecognitionMails mails) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.mails = mails;
    }

    void award(Round round, Nomination it, Instant now) {
        String number = Numbers.of("RY", round.areaCode(), LocalDate.ofInstant(now, Round.ZONE), rounds.serial());
        jdbc.sql(
                        """
                        insert into honour (number, nomination_id, year, area_code, category, person_id, team_code, minutes,
                                            visits, published_at)
                        values (:number, :nomination, :year, :area, :category, :person, :team, :minutes, :visits, :now)
                        """)
                .param("number", number)
                .param("nomination", it.id())
                .param("year", round.year())
                .param("area", round.areaCode())
                .param("category", it.category())
                .param("person", it.personId(), Types.BIGINT)
                .param("team", it.teamCode())
                .param("minutes", it.figures().minutes())
                .param("visits", it.figures().visits())
                .param("now", Timestamp.from(now))
                .update();
        mails.honoured(it, number);
    }

    @Transactional(readOnly = true)
    public Optional<Honour> find(String number) {
        return read("where h.number = :number", "number", number).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public List<Honour> ofRound(String round) {
        return read("where n.round_number = :round order by h.number", "round", round);
    }

    /** One's own, the newest first. */
    @Transactional(readOnly = true)
    public List<Honour> ofPerson(long personId) {
        return read("where h.person_id = :person order by h.year desc, h.number", "person", personId);
    }

    /** The team's own and its people's, the newest first. */
    @Transactional(readOnly = true)
    public List<Honour> ofTeam(String teamCode) {
        return read(
                "where h.team_code = :team order by h.year desc, h.person_id is not null, h.number", "team", teamCode);
    }

    private List<Honour> read(String which, String name, Object value) {
        return jdbc.sql(SELECT + which).param(name, value).query(Honours::row).list();
    }

    private static Honour row(ResultSet row, int n) throws SQLException {
        return new Honour(
                row.getString("number"),
                row.getString("round_number"),
                row.getInt("year"),
                row.getString("area_code"),
                row.getString("category"),
                row.getObject("person_id", Long.class),
                row.getString("team_code"),
                row.getString("team_name"),
                row.getString("name"),
                row.getBoolean("agreed"),
                row.getInt("minutes"),
                row.getInt("visits"),
                RoundTable.instant(row, "published_at"));
    }
}
