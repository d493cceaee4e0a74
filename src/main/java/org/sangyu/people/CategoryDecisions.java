package org.sangyu.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where it is decided which participation category a member has from now on: the branch proposes, the community decides,
 * the member is told. What was before stays in the history.
 */
@Service
public class CategoryDecisions {

    private final CategoryReviewTable table;
    private final CategoryReviews reviews;
    private final PersonStates people;
    private final CategoryHistory history;
    private final AuditLog audit;
    private final Clock clock;

    CategoryDecisions(
            CategoryReviewTable table,
            CategoryReviews reviews,
            PersonStates people,
            CategoryHistory history,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.reviews = reviews;
        this.people = people;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the branch thinks; a change has to be explained. */
    @Transactional
    public void propose(String number, ParticipationCategory category, String reason, Actor by) {
        boolean same = category == reviews.member(number).membership().category();
        Findings findings = new Findings();
        findings.check(category != null, "category", "people.refused.category-missing");
        if (same) {
            findings.optional(reason, 300, "reason", "people.refused.reason-length");
        } else {
            findings.text(reason, 300, "reason", "people.refused.reason-missing", "people.refused.reason-length");
        }
        findings.orRefuse();
        refuseUnless(table.propose(number, category, PersonChecks.text(reason), by));
    }

    /** The community decides; the member keeps the category or has another from today on. */
    @Transactional
    public void decide(String number, ParticipationCategory category, String reason, String toldHow, Actor by) {
        Person member = reviews.member(number);
        new Findings()
                .check(category != null, "category", "people.refused.category-missing")
                .check(PersonChecks.text(toldHow) != null, "toldHow", "people.refused.told-missing")
                .optional(reason, 300, "reason", "people.refused.reason-length")
                .orRefuse();
        Instant now = clock.instant();
        refuseUnless(table.decide(number, category, PersonChecks.text(reason), toldHow, by, now));
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        people.looked(member.id(), today);
        if (category != member.membership().category()) {
            people.category(member.id(), category, today, by, now);
            String why = Objects.requireNonNullElse(reviews.require(number).reason(), "");
            history.note(List.of(new CategoryHistory.Entry(member.id(), category, why, number)), by, now);
        }
        audit.record(by, "review-decided", number, true, Map.of("category", category.name()));
    }

    /** The community would like the branch to think again, and says why. */
    @Transactional
    public void giveBack(String number, String reason, Actor by) {
        refuseUnless(table.giveBack(number, PersonChecks.reason(reason)));
        audit.record(by, "review-given-back", number, true, Map.of());
    }

    private static void refuseUnless(boolean written) {
        if (!written) {
            throw Refusal.conflict("people.refused.decided-already");
        }
    }
}
