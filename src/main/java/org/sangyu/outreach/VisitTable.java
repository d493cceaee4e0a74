package org.sangyu.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sangyu.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of rounds. */
@Repository
class VisitTable {

    private final JdbcClient jdbc;

    VisitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CareVisit> find(String number) {
        return one("v.number = :key", number);
    }

    Optional<CareVisit> open(String plan) {
        return one("v.plan = :key and v.state in ('DUE', 'ARRANGED')", plan);
    }

    /** @throws Refusal conflict when no round is open */
    CareVisit requireOpen(String plan) {
        return open(plan).orElseThrow(() -> Refusal.conflict("outreach.refused.no-round"));
    }

    Optional<CareVisit> arrangedBy(String call) {
        return one("v.call_number = :key and v.state = 'ARRANGED'", call);
    }

    /** The last one that is done and of which nobody has noted how it was. */
    Optional<CareVisit> toNote(String plan) {
        return one("v.plan = :key and v.state = 'DONE' and v.noted_at is null order by v.number desc limit 1", plan);
    }

    /** The newest first, at most a hundred. */
    List<CareVisit> of(String plan) {
        return jdbc.sql("select v.* from outreach_visit v where v.plan = :plan order by v.number desc limit 100")
                .param("plan", plan)
                .query(VisitTable::read)
                .list();
    }

    /** The numbers of all rounds of all plans for this person. */
    List<String> numbersFor(long personId) {
        return jdbc.sql("select number from outreach_visit where person_id = :person")
                .param("person", personId)
                .query(String.class)
                .list();
    }

    void insert(CarePlan plan, Instant lateAt, Instant begunAt) {
        int round = 1
                + jdbc.sql("select count(*) from outreach_visit where plan = :plan")
                        .param("plan", plan.number())
                        .query(Integer.class)
                        .single();
        jdbc.sql(
                        """
                        insert into outreach_visit (number, plan, kind, person_id, branch_code, area_code, state, due_on,
                                                    late_at, begun_at)
                        values (:number, :plan, :kind, :person, :branch, :area, 'DUE', :due, :late, :begun)
                        """)
                .param("number", "%s-%02d".formatted(plan.number(), round))
                .param("plan", plan.number())
                .param("kind", plan.kind().name())
                .param("person", plan.personId())
                .param("branch", plan.branchCode(), Types.VARCHAR)
                .param("area", plan.areaCode())
                .param("due", CarePlanTable.date(plan.dueOn()))
                .param("late", Timestamp.from(lateAt))
                .param("begun", Timestamp.from(begunAt))
                .update();
    }

    void arranged(String number, String call) {
        jdbc.sql("update outreach_visit set state = 'ARRANGED', call_number = :call where number = :number")
                .param("call", call)
                .param("number", number)
                .update();
    }

    void due(String number) {
        jdbc.sql("update outreach_visit set state = 'DUE' where number = :number and state = 'ARRANGED'")
                .param("number", number)
                .update();
    }

    /** @param outcome what whoever went said that it needs next; may be null */
    void done(String number, LocalDate day, String outcome) {
        jdbc.sql(
                        """
                        update outreach_visit set state = 'DONE', done_on = :day, outcome = coalesce(outcome, :outcome)
                        where number = :number and state in ('DUE', 'ARRANGED')
                        """)
                .param("day", CarePlanTable.date(day))
                .param("outcome", outcome, Types.VARCHAR)
                .param("number", number)
                .update();
    }

    /** @param state skipped or dropped */
    void close(String number, VisitState state, String words) {
        jdbc.sql(
                        """
                        update outreach_visit set state = :state, words = :words
                        where number = :number and state in ('DUE', 'ARRANGED')
                        """)
                .param("state", state.name())
                .param("words", words, Types.VARCHAR)
                .param("number", number)
                .update();
    }

    void note(String number, String material, String outcome, Instant at) {
        jdbc.sql(
                        """
                        update outreach_visit set material = :material, outcome = :outcome, noted_at = :at
                        where number = :number
                        """)
                .param("material", material, Types.VARCHAR)
                .param("outcome", outcome, Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .param("number", number)
                .update();
    }

    void need(String number, String caseNumber) {
        jdbc.sql("update outreach_visit set case_number = :case where number = :number")
                .param("case", caseNumber)
                .param("number", number)
                .update();
    }

    /** What was told of a person, of all their rounds. */
    int forget(long personId) {
        jdbc.sql("update outreach_plan set wish = null, words = null where person_id = :person")
                .param("person", personId)
                .update();
        jdbc.sql(
                        """
                        update outreach_event set words = null
                        where plan in (select number from outreach_plan where person_id = :person)
                        """)
                .param("person", personId)
                .update();
        return jdbc.sql(
                        """
                        update outreach_visit set material = null, outcome = null,
                                                  words = case when state = 'SKIPPED' then '*' end
                        where person_id = :person
                        """)
                .param("person", personId)
                .update();
    }

    private Optional<CareVisit> one(String condition, String key) {
        return jdbc.sql("select v.* from outreach_visit v where " + condition)
                .param("key", key)
                .query(VisitTable::read)
                .optional();
    }

    static CareVisit read(ResultSet row, int n) throws SQLException {
        return new CareVisit(
                row.getString("number"),
                row.getString("plan"),
                OutreachKind.valueOf(row.getString("kind")),
                row.getLong("person_id"),
                row.getString("branch_code"),
                row.getString("area_code"),
                VisitState.valueOf(row.getString("state")),
                row.getObject("due_on", LocalDate.class),
                CarePlanTable.instant(row, "late_at"),
                CarePlanTable.instant(row, "begun_at"),
                row.getString("call_number"),
                row.getObject("done_on", LocalDate.class),
                row.getString("material"),
                row.getString("outcome"),
                row.getString("case_number"),
                row.getString("words"),
                CarePlanTable.instant(row, "noted_at"));
    }
}
