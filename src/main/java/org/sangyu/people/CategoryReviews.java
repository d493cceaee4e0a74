package org.sangyu.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a member's participation category is looked at again: the branch proposes, the community decides, the member is
 * told. What was before stays in the history.
 */
@Service
public class CategoryReviews {

    private final JdbcClient jdbc;
    private final PersonDoors doors;
    private final PersonTable people;
    private final PersonDesk desk;
    private final MatterNumbers numbers;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CategoryReviews(
            JdbcClient jdbc,
            PersonDoors doors,
            PersonTable people,
            PersonDesk desk,
            MatterNumbers numbers,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.doors = doors;
        this.people = people;
        this.desk = desk;
        this.numbers = numbers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody sees a reason, or the member asks. */
    @Transactional
    public String ask(long personId, ReviewHint hint, Actor by) {
        Person person = doors.keptOrOwn(personId, by);
        if (!person.isMember()) {
            throw Refusal.conflict("people.refused.no-member");
        }
        return open(person, hint, by);
    }

    /** Opens one, unless one is open. */
    String open(Person person, ReviewHint hint, Actor by) {
        String number = numbers.next("LB", person.areaCode());
        int opened = jdbc.sql(
                        """
                        insert into category_review (number, person_id, branch_code, area_code, hint, state, opened_at)
                        values (:number, :person, :branch, :area, :hint, 'OPEN', :now)
                        on conflict (person_id) where state in ('OPEN', 'PROPOSED') do nothing
                        """)
                .param("number", number)
                .param("person", person.id())
                .param("branch", person.membership().branchCode())
                .param("area", person.communityCode())
                .param("hint", hint.name())
                .param("now", now())
                .update();
        if (opened == 0) {
            throw Refusal.conflict("people.refused.review-open");
        }
        audit.record(by, "review-opened", number, true, Map.of("hint", hint.name()));
        events.publishEvent(new ReviewOpened(number));
        return number;
    }

    /** What the branch thinks; a change has to be explained. */
    @Transactional
    public void propose(String number, ParticipationCategory category, String reason, Actor by) {
        CategoryReview review = require(number);
        boolean same = category == member(number).membership().category();
        Findings findings = new Findings();
        findings.check(category != null, "category", "people.refused.category-missing");
        if (same) {
            findings.optional(reason, 300, "reason", "people.refused.reason-length");
        } else {
            findings.text(reason, 300, "reason", "people.refused.reason-missing", "people.refused.reason-length");
        }
        findings.orRefuse();
        step(
                """
                update category_review
                set proposed = :category, reason = :reason, proposed_by = :by, state = 'PROPOSED'
                where number = :number and state in ('OPEN', 'PROPOSED')
                """,
                review.number(),
                category,
                reason,
                by);
    }

    /** The community decides; the member keeps the category or has another from today on. */
    @Transactional
    public void decide(String number, ParticipationCategory category, String reason, String toldHow, Actor by) {
        CategoryReview review = require(number);
        Person member = member(number);
        new Findings()
                .check(category != null, "category", "people.refused.category-missing")
                .check(PersonChecks.text(toldHow) != null, "toldHow", "people.refused.told-missing")
                .optional(reason, 300, "reason", "people.refused.reason-length")
                .orRefuse();
        step(
                """
                update category_review
                set decided = :category, reason = coalesce(:reason, reason), decided_by = :by, decided_at = :now,
                    told_how = :told, state = 'DECIDED'
                where number = :number and state = 'PROPOSED'
                """,
                number,
                category,
                reason,
                by,
                toldHow);
        if (category != member.membership().category()) {
            Instant now = clock.instant();
            jdbc.sql(
                            """
                            update person set category = :category, category_since = :today, version = version + 1,
                                              changed_at = :now, changed_by = :by
                            where id = :person
                            """)
                    .param("category", category.name())
                    .param(
                            "today",
                            Date.valueOf(java.time.LocalDate.ofInstant(now, java.time.ZoneId.of("Asia/Shanghai"))))
                    .param("now", now())
                    .param("by", by.username())
                    .param("person", member.id())
                    .update();
            String why = PersonChecks.text(reason) == null ? require(number).reason() : reason.strip();
            desk.noteCategory(member.id(), category, why == null ? "" : why, number, by, now);
        }
        audit.record(by, "review-decided", number, true, Map.of("category", category.name()));
    }

    /** The community would like the branch to think again, and says why. */
    @Transactional
    public void giveBack(String number, String reason, Actor by) {
        new Findings()
                .text(reason, 300, "reason", "people.refused.reason-missing", "people.refused.reason-length")
                .orRefuse();
        int written = jdbc.sql(
                        """
                        update category_review set state = 'OPEN', reason = :reason
                        where number = :number and state = 'PROPOSED'
                        """)
                .param("reason", reason.strip())
                .param("number", number)
                .update();
        if (written == 0) {
            throw Refusal.conflict("people.refused.decided-already");
        }
        audit.record(by, "review-given-back", number, true, Map.of());
    }

    /** @throws Refusal not found */
    public CategoryReview require(String number) {
        return jdbc.sql("select * from category_review where number = :number")
                .param("number", number)
                .query(CategoryReviews::read)
                .optional()
                .orElseThrow(() -> Refusal.notFound("people.refused.no-such-matter", number));
    }

    public List<CategoryReview> of(long personId) {
        return jdbc.sql("select * from category_review where person_id = :person order by opened_at desc limit 20")
                .param("person", personId)
                .query(CategoryReviews::read)
                .list();
    }

    public Person member(String number) {
        return people.find(require(number).personId())
                .orElseThrow(() -> Refusal.notFound("people.refused.no-such-matter", number));
    }

    @EventListener
    void on(PersonHidden event) {
        jdbc.sql(
                        """
                        update category_review set state = 'WITHDRAWN', decided_at = :now
                        where person_id = :person and state in ('OPEN', 'PROPOSED') returning number
                        """)
                .param("now", now())
                .param("person", event.personId())
                .query(String.class)
                .list()
                .forEach(number -> events.publishEvent(new MatterWithdrawn(number)));
    }

    private void step(String sql, String number, ParticipationCategory category, String reason, Actor by) {
        step(sql, number, category, reason, by, null);
    }

    private void step(
            String sql, String number, ParticipationCategory category, String reason, Actor by, String toldHow) {
        int written = jdbc.sql(sql)
                .param("category", category.name())
                .param("reason", PersonChecks.text(reason), java.sql.Types.VARCHAR)
                .param("by", by.username())
                .param("now", now())
                .param("told", toldHow, java.sql.Types.VARCHAR)
                .param("number", number)
                .update();
        if (written == 0) {
            throw Refusal.conflict("people.refused.decided-already");
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static CategoryReview read(ResultSet row, int n) throws SQLException {
        String proposed = row.getString("proposed");
        String decided = row.getString("decided");
        return new CategoryReview(
                row.getString("number"),
                row.getLong("person_id"),
                row.getString("branch_code"),
                row.getString("area_code"),
                ReviewHint.valueOf(row.getString("hint")),
                proposed == null ? null : ParticipationCategory.valueOf(proposed),
                row.getString("reason"),
                decided == null ? null : ParticipationCategory.valueOf(decided),
                row.getString("state"),
                row.getTimestamp("opened_at").toInstant());
    }
}
