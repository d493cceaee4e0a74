package org.sangyu.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sangyu.organisation.Organisation;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where whistles and who reported are written. */
@Component
class WhistleBook {

    private final JdbcClient jdbc;

    WhistleBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when one of this case is still open */
    void write(
            LivelihoodCase it,
            String town,
            List<Organisation> units,
            String issue,
            Instant now,
            Instant due,
            Actor actor) {
        long whistle = jdbc.sql(
                        """
                        insert into case_whistle (case_id, issue, town_code, blown_at, blown_by, blown_by_name, arrive_by,
                                                  status)
                        values (:case, :issue, :town, :at, :by, :name, :due, 'CALLED') returning id
                        """)
                .param("case", it.id)
                .param("issue", issue)
                .param("town", town)
                .param("at", Timestamp.from(now))
                .param("by", actor.accountId())
                .param("name", actor.displayName())
                .param("due", Timestamp.from(due))
                .query(Long.class)
                .single();
        for (Organisation unit : units) {
            jdbc.sql(
                            """
                            insert into case_whistle_call (whistle_id, unit_code, called_at, due_at)
                            values (:whistle, :unit, :at, :due)
                            """)
                    .param("whistle", whistle)
                    .param("unit", unit.code())
                    .param("at", Timestamp.from(now))
                    .param("due", Timestamp.from(due))
                    .update();
        }
    }

    Optional<Whistle> open(long caseId) {
        return of(caseId).stream()
                .filter(whistle -> whistle.state() == Whistle.State.CALLED)
                .findFirst();
    }

    /** All whistles of a case, in order. */
    List<Whistle> of(long caseId) {
        Map<Long, List<Whistle.Call>> calls = jdbc
                .sql(
                        """
                        select c.*, coalesce(o.name, c.unit_code) as unit_name from case_whistle_call c
                        join case_whistle w on w.id = c.whistle_id
                        left join organisation o on o.code = c.unit_code
                        where w.case_id = :case order by c.id
                        """)
                .param("case", caseId)
                .query((row, n) -> Map.entry(row.getLong("whistle_id"), call(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("select * from case_whistle where case_id = :case order by id")
                .param("case", caseId)
                .query((row, n) -> whistle(row, calls.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** @return whether the unit was still awaited */
    boolean arrive(long whistle, String unit, String statement, Instant now, Actor actor) {
        return jdbc.sql(
                                """
                                update case_whistle_call
                                set arrived_at = :at, arrived_by = :by, arrived_by_name = :name, statement = :statement,
                                    late = late or due_at < :at
                                where whistle_id = :whistle and unit_code = :unit and arrived_at is null
                                """)
                        .param("at", Timestamp.from(now))
                        .param("by", actor.accountId())
                        .param("name", actor.displayName())
                        .param("statement", statement)
                        .param("whistle", whistle)
                        .param("unit", unit)
                        .update()
                == 1;
    }

    void markLate(long whistle) {
        jdbc.sql("update case_whistle_call set late = true where whistle_id = :whistle and arrived_at is null")
                .param("whistle", whistle)
                .update();
    }

    void closeRoll(long whistle, Instant now) {
        jdbc.sql("update case_whistle set roll_closed_at = :at where id = :whistle")
                .param("at", Timestamp.from(now))
                .param("whistle", whistle)
                .update();
    }

    void decide(long whistle, String decision, String lead, Instant now, Actor actor) {
        jdbc.sql(
                        """
                        update case_whistle set decision = :decision, lead = :lead, decided_at = :at, decided_by = :by,
                                                decided_by_name = :name, status = 'DECIDED'
                        where id = :whistle and status = 'CALLED'
                        """)
                .param("decision", decision, Types.VARCHAR)
                .param("lead", lead, Types.VARCHAR)
                .param("at", Timestamp.from(now))
                .param("by", actor.accountId())
                .param("name", actor.displayName())
                .param("whistle", whistle)
                .update();
    }

    void end(long caseId) {
        jdbc.sql("update case_whistle set status = 'ENDED' where case_id = :case and status = 'CALLED'")
                .param("case", caseId)
                .update();
    }

    private static Whistle whistle(ResultSet row, List<Whistle.Call> calls) throws SQLException {
        return new Whistle(
                row.getLong("id"),
                Whistle.State.valueOf(row.getString("status")),
                row.getString("issue"),
                row.getString("town_code"),
                StoredCase.instant(row, "blown_at"),
                StoredCase.instant(row, "arrive_by"),
                StoredCase.instant(row, "roll_closed_at"),
                row.getString("decision"),
                row.getString("lead"),
                StoredCase.instant(row, "decided_at"),
                calls);
    }

    private static Whistle.Call call(ResultSet row) throws SQLException {
        return new Whistle.Call(
                row.getString("unit_code"),
                row.getString("unit_name"),
                StoredCase.instant(row, "called_at"),
                StoredCase.instant(row, "due_at"),
                StoredCase.instant(row, "arrived_at"),
                row.getString("arrived_by_name"),
                row.getString("statement"),
                row.getBoolean("late"));
    }
}
