package org.sangyu.outreach;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of a plan, and who said so: only ever added to. */
@Repository
public class CarePlanEvents {

    private final JdbcClient jdbc;
    private final Clock clock;

    CarePlanEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One line.
     *
     * @param what the end of a message key, {@code outreach.event.<what>}
     * @param by the username of a person, or the name of a rule
     */
    public record Line(String what, String words, Instant at, String by) {}

    void note(String plan, String what, String words, Actor by) {
        jdbc.sql("insert into outreach_event (plan, what, words, at, by) values (:plan, :what, :words, :at, :by)")
                .param("plan", plan)
                .param("what", what)
                .param("words", words, Types.VARCHAR)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.username())
                .update();
    }

    /** The newest first, at most a hundred. */
    public List<Line> of(String plan) {
        return jdbc.sql("select what, words, at, by from outreach_event where plan = :plan order by id desc limit 100")
                .param("plan", plan)
                .query((row, n) -> new Line(
                        row.getString("what"),
                        row.getString("words"),
                        CarePlanTable.instant(row, "at"),
                        row.getString("by")))
                .list();
    }
}
