package org.sangyu.people;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a member comes to further branches, beside the one of the membership 组织关系一方隶属、参加多重组织生活. */
@Service
public class ActivityMemberships {

    private final JdbcClient jdbc;
    private final PersonDoors doors;
    private final PersonChecks checks;
    private final Organisations organisations;
    private final AuditLog audit;

    ActivityMemberships(
            JdbcClient jdbc, PersonDoors doors, PersonChecks checks, Organisations organisations, AuditLog audit) {
        this.jdbc = jdbc;
        this.doors = doors;
        this.checks = checks;
        this.organisations = organisations;
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
        findings.check(isBranch(branch), "activityBranch", "people.refused.branch")
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

    private boolean isBranch(String code) {
        return organisations
                .find(code)
                .filter(Organisation::active)
                .filter(it -> it.kind() == OrganisationKind.BRANCH)
                .isPresent();
    }
}
