package org.sangyu.people;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a member comes to further branches, beside the one of the membership 组织关系一方隶属、参加多重组织生活. */
@Service
public class ActivityMemberships {

    private final JdbcClient jdbc;
    private final ManyRows batch;
    private final PersonDoors doors;
    private final PersonChecks checks;
    private final AuditLog audit;

    ActivityMemberships(JdbcClient jdbc, ManyRows batch, PersonDoors doors, PersonChecks checks, AuditLog audit) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.doors = doors;
        this.checks = checks;
        this.audit = audit;
    }

    /** Those that last first, then the newest. */
    public List<ActivityMembership> of(long personId) {
        return jdbc.sql(
                        """
                        select m.*, o.name from activity_membership m join organisation o on o.code = m.branch_code
                        where m.person_id = :person order by m.until is not null, m.since desc, m.branch_code
                        """)
                .param("person", personId)
                .query((row, n) -> new ActivityMembership(
                        row.getString("branch_code"),
                        row.getString("name"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    /**
     * @param since as typed; blank means today
     * @throws Refusal with what is wrong, for whoever is no member, or when the person comes there already
     */
    @Transactional
    public void add(long personId, String branchCode, String since, Actor by) {
        Person person = doors.kept(personId, by);
        if (!person.isMember()) {
            throw Refusal.conflict("people.refused.no-member");
        }
        Findings findings = new Findings();
        String branch = PersonChecks.text(branchCode);
        findings.check(checks.isBranch(branch), "activityBranch", "people.refused.branch")
                .check(
                        !person.membership().branchCode().equals(branch),
                        "activityBranch",
                        "people.refused.activity-primary");
        LocalDate from = PersonChecks.date(since, "activitySince", checks.today(), findings);
        findings.orRefuse();
        int added = jdbc.sql(
                        """
                        insert into activity_membership (person_id, branch_code, since)
                        select :person, :branch, :since
                        where not exists (select 1 from activity_membership
                                          where person_id = :person and branch_code = :branch and until is null)
                        on conflict (person_id, branch_code, since) do update set until = null
                        """)
                .param("person", personId)
                .param("branch", branch)
                .param("since", Date.valueOf(from == null ? checks.today() : from))
                .update();
        if (added == 0) {
            throw Refusal.invalid("activityBranch", "people.refused.activity-already");
        }
        audit.record(by, "activity-joined", String.valueOf(personId), true, Map.of("branch", branch));
    }

    /** It ends today. */
    @Transactional
    public void end(long personId, String branchCode, Actor by) {
        doors.kept(personId, by);
        int ended = jdbc.sql(
                        """
                        update activity_membership set until = greatest(:today, since)
                        where person_id = :person and branch_code = :branch and until is null
                        """)
                .param("today", Date.valueOf(checks.today()))
                .param("person", personId)
                .param("branch", branchCode)
                .update();
        if (ended == 0) {
            throw Refusal.conflict("people.refused.activity-ended");
        }
        audit.record(by, "activity-left", String.valueOf(personId), true, Map.of("branch", branchCode));
    }

    /** Those branches and no others from today on, for many members at once. */
    void putExactly(Map<Long, List<String>> branches) {
        List<SqlParameterSource> rows = new ArrayList<>();
        branches.forEach((person, codes) -> rows.add(new MapSqlParameterSource("person", person)
                .addValue("codes", codes.toArray(String[]::new))
                .addValue("today", Date.valueOf(checks.today()))));
        batch.run(
                """
                update activity_membership set until = greatest(:today, since)
                where person_id = :person and until is null and branch_code <> all (:codes)
                """,
                rows);
        batch.run(
                """
                insert into activity_membership (person_id, branch_code, since)
                select :person, code, :today from unnest(:codes) code
                where not exists (select 1 from activity_membership m
                                  where m.person_id = :person and m.branch_code = code and m.until is null)
                on conflict (person_id, branch_code, since) do update set until = null
                """,
                rows);
    }
}
