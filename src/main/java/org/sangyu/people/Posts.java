package org.sangyu.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Who holds which post, since when; one ends, none is deleted. */
@Service
public class Posts {

    private static final String SELECT =
            """
            select t.*, p.name as person_name, o.name as org_name
            from post t
            join person p on p.id = t.person_id and p.status = 'ACTIVE'
            join organisation o on o.code = t.org_code
            """;

    private final JdbcClient jdbc;
    private final PersonDoors doors;
    private final PersonChecks checks;
    private final Organisations organisations;
    private final AuditLog audit;
    private final Clock clock;

    Posts(
            JdbcClient jdbc,
            PersonDoors doors,
            PersonChecks checks,
            Organisations organisations,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.doors = doors;
        this.checks = checks;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal with what is wrong, or when the person holds this post there already */
    @Transactional
    public void appoint(long personId, NewPost typed, Actor by) {
        doors.kept(personId, by);
        Findings findings = new Findings();
        PostKind kind = PersonChecks.choice(typed.kind(), PostKind.class, "kind", findings);
        findings.check(PersonChecks.text(typed.kind()) != null, "kind", "people.refused.kind-missing");
        Optional<Organisation> org =
                organisations.find(PersonChecks.text(typed.orgCode())).filter(Organisation::active);
        findings.check(
                org.isPresent() && (kind == null || isAt(kind, org.get())), "orgCode", "people.refused.post-place");
        LocalDate since = PersonChecks.date(typed.since(), "since", checks.today(), findings);
        findings.check(PersonChecks.text(typed.since()) != null, "since", "people.refused.since-missing");
        LocalDate until = PersonChecks.date(typed.until(), "until", checks.today(), findings);
        findings.check(until == null || since == null || !until.isBefore(since), "until", "people.refused.until")
                .optional(typed.place(), 60, "place", "people.refused.place-length")
                .orRefuse();
        int added = jdbc.sql(
                        """
                        insert into post (person_id, kind, org_code, place, area_code, concurrent, since, until,
                                          added_at, added_by)
                        values (:person, :kind, :org, :place, :area, :concurrent, :since, :until, :now, :by)
                        on conflict do nothing
                        """)
                .param("person", personId)
                .param("kind", kind.name())
                .param("org", org.get().code())
                .param("place", PersonChecks.text(typed.place()), Types.VARCHAR)
                .param("area", areaOf(org.get()))
                .param("concurrent", "true".equals(typed.concurrent()))
                .param("since", Date.valueOf(since))
                .param("until", Stored.date(until), Types.DATE)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.username())
                .update();
        if (added == 0) {
            throw Refusal.conflict("people.refused.post-held");
        }
        audit.record(
                by,
                "post-given",
                String.valueOf(personId),
                true,
                Map.of("kind", kind.name(), "at", org.get().code()));
    }

    /** The post ends today. */
    @Transactional
    public void end(long personId, long postId, Actor by) {
        doors.kept(personId, by);
        int ended = jdbc.sql(
                        """
                        update post set until = :today
                        where id = :id and person_id = :person and until is null
                        """)
                .param("today", Date.valueOf(checks.today()))
                .param("id", postId)
                .param("person", personId)
                .update();
        if (ended == 0) {
            throw Refusal.conflict("people.refused.post-ended");
        }
        audit.record(by, "post-ended", String.valueOf(personId), true, Map.of("post", postId));
    }

    /** All of a person's, those held first. */
    public List<Post> of(long personId) {
        return jdbc.sql(SELECT + "where t.person_id = :person order by t.until is not null, t.since desc, t.id")
                .param("person", personId)
                .query(Posts::read)
                .list();
    }

    /** Who holds posts at an organisation now. */
    public List<Post> at(String orgCode) {
        return jdbc.sql(SELECT + "where t.org_code = :org and t.until is null order by t.kind, t.id")
                .param("org", orgCode)
                .query(Posts::read)
                .list();
    }

    static boolean isAt(PostKind kind, Organisation org) {
        return org.kind() == kind.at()
                || (kind.at() == OrganisationKind.COMMUNITY && org.isArea() && org.kind() != OrganisationKind.GRID);
    }

    /** The area in which the organisation is, or the area itself. */
    static String areaOf(Organisation org) {
        return org.isArea() ? org.code() : org.parentCode();
    }

    private static Post read(ResultSet row, int n) throws SQLException {
        return new Post(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("person_name"),
                PostKind.valueOf(row.getString("kind")),
                row.getString("org_code"),
                row.getString("org_name"),
                row.getString("place"),
                row.getBoolean("concurrent"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }
}
