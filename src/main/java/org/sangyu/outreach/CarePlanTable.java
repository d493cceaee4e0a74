package org.sangyu.outreach;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sangyu.calendar.WorkingCalendar;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of plans. */
@Repository
class CarePlanTable {

    static final String SELECT =
            """
            select c.*, case when p.status = 'ACTIVE' then p.name else '*' end as name
            from outreach_plan c join person p on p.id = c.person_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CarePlanTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<CarePlan> find(String number) {
        return jdbc.sql(SELECT + "where c.number = :number")
                .param("number", number)
                .query(CarePlanTable::read)
                .optional();
    }

    /** Two acts on one plan come one after the other. */
    Optional<CarePlan> lock(String number) {
        jdbc.sql("select 1 from outreach_plan where number = :number for no key update")
                .param("number", number)
                .query(Integer.class)
                .optional();
        return find(number);
    }

    /** The newest first. */
    List<CarePlan> of(long personId) {
        return jdbc.sql(SELECT + "where c.person_id = :person order by c.number desc")
                .param("person", personId)
                .query(CarePlanTable::read)
                .list();
    }

    List<CarePlan> openOf(Collection<Long> people) {
        return jdbc.sql(SELECT + "where c.person_id = any (:people) and c.due_on is not null order by c.number")
                .param("people", people.toArray(Long[]::new))
                .query(CarePlanTable::read)
                .list();
    }

    String number(String areaCode) {
        String day =
                LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE).format(DateTimeFormatter.BASIC_ISO_DATE);
        long serial =
                jdbc.sql("select nextval('outreach_serial')").query(Long.class).single();
        return "GH-%s-%s-%06d".formatted(areaCode.substring(0, 6), day, serial);
    }

    /** @return false when there is one of this kind for this person already */
    boolean insert(CarePlan plan) {
        try {
            jdbc.sql(
                            """
                            insert into outreach_plan (number, person_id, kind, reason, rhythm, state, branch_code, area_code,
                                                       team_code, wish, due_on, words, begun_at, begun_by, changed_at,
                                                       changed_by)
                            values (:number, :person, :kind, :reason, :rhythm, :state, :branch, :area, :team, :wish, :due,
                                    :words, :at, :by, :at, :by)
                            """)
                    .param("number", plan.number())
                    .param("person", plan.personId())
                    .param("kind", plan.kind().name())
                    .param("reason", plan.reason().name())
                    .param("rhythm", plan.rhythm().name())
                    .param("state", plan.state().name())
                    .param("branch", plan.branchCode(), Types.VARCHAR)
                    .param("area", plan.areaCode())
                    .param("team", plan.teamCode(), Types.VARCHAR)
                    .param("wish", plan.wish(), Types.VARCHAR)
                    .param("due", date(plan.dueOn()), Types.DATE)
                    .param("words", plan.words(), Types.VARCHAR)
                    .param("at", Timestamp.from(plan.begunAt()))
                    .param("by", plan.begunBy())
                    .update();
            return true;
        } catch (DuplicateKeyException there) {
            return false;
        }
    }

    /** Writes what may be other than before. */
    void update(CarePlan plan) {
        jdbc.sql(
                        """
                        update outreach_plan
                        set reason = :reason, rhythm = :rhythm, state = :state, branch_code = :branch, area_code = :area,
                            team_code = :team, wish = :wish, due_on = :due, words = :words, ended_for = :ended,
                            changed_at = :at, changed_by = :by
                        where number = :number
                        """)
                .param("reason", plan.reason().name())
                .param("rhythm", plan.rhythm().name())
                .param("state", plan.state().name())
                .param("branch", plan.branchCode(), Types.VARCHAR)
                .param("area", plan.areaCode())
                .param("team", plan.teamCode(), Types.VARCHAR)
                .param("wish", plan.wish(), Types.VARCHAR)
                .param("due", date(plan.dueOn()), Types.DATE)
                .param("words", plan.words(), Types.VARCHAR)
                .param("ended", plan.endedFor() == null ? null : plan.endedFor().name(), Types.VARCHAR)
                .param("at", Timestamp.from(plan.changedAt()))
                .param("by", plan.changedBy())
                .param("number", plan.number())
                .update();
    }

    void dueOn(String number, LocalDate day) {
        jdbc.sql("update outreach_plan set due_on = :day where number = :number and due_on is not null")
                .param("day", date(day))
                .param("number", number)
                .update();
    }

    static CarePlan read(ResultSet row, int n) throws SQLException {
        String ended = row.getString("ended_for");
        return new CarePlan(
                row.getString("number"),
                row.getLong("person_id"),
                row.getString("name"),
                OutreachKind.valueOf(row.getString("kind")),
                OutreachReason.valueOf(row.getString("reason")),
                Rhythm.valueOf(row.getString("rhythm")),
                PlanState.valueOf(row.getString("state")),
                row.getString("branch_code"),
                row.getString("area_code"),
                row.getString("team_code"),
                row.getString("wish"),
                row.getObject("due_on", LocalDate.class),
                row.getString("words"),
                ended == null ? null : EndReason.valueOf(ended),
                instant(row, "begun_at"),
                row.getString("begun_by"),
                instant(row, "changed_at"),
                row.getString("changed_by"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
