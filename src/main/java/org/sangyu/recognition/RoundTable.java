package org.sangyu.recognition;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of selections and of what each asks for. */
@Component
class RoundTable {

    private static final String SELECT =
            """
            select number, year, area_code, last_day, nominate_by, publicity_from, publicity_until, state, words,
                   opened_at, ended_at
            from recognition_round
            """;

    private final JdbcClient jdbc;

    RoundTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long serial() {
        return jdbc.sql("select nextval('recognition_number')")
                .query(Long.class)
                .single();
    }

    void insert(Round round, long by) {
        jdbc.sql(
                        """
                        insert into recognition_round
                            (number, year, area_code, last_day, nominate_by, state, opened_at, opened_by)
                        values (:number, :year, :area, :last, :until, :state, :now, :by)
                        """)
                .param("number", round.number())
                .param("year", round.year())
                .param("area", round.areaCode())
                .param("last", Date.valueOf(round.lastDay()))
                .param("until", Timestamp.from(round.nominateBy()))
                .param("state", round.state().name())
                .param("now", Timestamp.from(round.openedAt()))
                .param("by", by)
                .update();
        for (Criteria one : round.criteria()) {
            jdbc.sql(
                            """
                            insert into recognition_criteria
                                (round_number, category, places, min_minutes, min_visits, min_months)
                            values (:round, :category, :places, :minutes, :visits, :months)
                            """)
                    .param("round", round.number())
                    .param("category", one.category())
                    .param("places", one.places())
                    .param("minutes", one.minMinutes())
                    .param("visits", one.minVisits())
                    .param("months", one.minMonths())
                    .update();
        }
    }

    Optional<Round> find(String number) {
        return read("where number = :number", number);
    }

    /** The same, and nobody else changes anything about it until this transaction is over. */
    Optional<Round> lock(String number) {
        return read("where number = :number for update", number);
    }

    /** A selection of this area and year that runs or was published. */
    Optional<String> running(String areaCode, int year) {
        return jdbc.sql(
                        """
                        select number from recognition_round
                        where area_code = :area and year = :year and state not in ('NOBODY', 'WITHDRAWN')
                        """)
                .param("area", areaCode)
                .param("year", year)
                .query(String.class)
                .optional();
    }

    /** Those of the areas, of what lies in them, and of what they lie in, the newest first; without their criteria. */
    List<Round> of(List<String> areas) {
        return jdbc.sql(
                        SELECT
                                + """
                          where exists (select 1 from unnest(:areas) as mine (code)
                                        where area_code like mine.code || '%' or mine.code like area_code || '%')
                          order by year desc, number desc limit 200
                          """)
                .param("areas", areas.toArray(String[]::new))
                .query(RoundTable::row)
                .list();
    }

    void nominatingUntil(String number, Instant until) {
        jdbc.sql("update recognition_round set state = 'NOMINATING', nominate_by = :until where number = :number")
                .param("until", Timestamp.from(until))
                .param("number", number)
                .update();
    }

    void reviewing(String number) {
        jdbc.sql("update recognition_round set state = 'REVIEWING' where number = :number")
                .param("number", number)
                .update();
    }

    void publicity(String number, Instant from, Instant until) {
        jdbc.sql(
                        """
                        update recognition_round
                        set state = 'PUBLICITY', publicity_from = :from, publicity_until = :until where number = :number
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("number", number)
                .update();
    }

    void end(String number, RoundState state, String words, Instant at) {
        jdbc.sql("update recognition_round set state = :state, words = :words, ended_at = :at where number = :number")
                .param("state", state.name())
                .param("words", words, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .param("number", number)
                .update();
    }

    private Optional<Round> read(String which, String number) {
        return jdbc.sql(SELECT + which)
                .param("number", number)
                .query(RoundTable::row)
                .optional()
                .map(round -> round.with(criteria(number)));
    }

    private List<Criteria> criteria(String number) {
        return jdbc.sql(
                        """
                        select w.category, w.places, w.min_minutes, w.min_visits, w.min_months
                        from recognition_criteria w join recognition_category c on c.code = w.category
                        where w.round_number = :number order by c.sort, c.code
                        """)
                .param("number", number)
                .query(Criteria.class)
                .list();
    }

    private static Round row(ResultSet row, int n) throws SQLException {
        return new Round(
                row.getString("number"),
                row.getInt("year"),
                row.getString("area_code"),
                row.getObject("last_day", LocalDate.class),
                instant(row, "nominate_by"),
                instant(row, "publicity_from"),
                instant(row, "publicity_until"),
                RoundState.valueOf(row.getString("state")),
                row.getString("words"),
                instant(row, "opened_at"),
                instant(row, "ended_at"),
                List.of());
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
