package org.sangyu.calendar;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How the calendar changes, whatever it is that changes: one change at a time, written down and audited with it; then
 * it counts at once, and the open deadlines follow.
 */
@Component
class CalendarChanges {

    /** How long whoever confirms a change waits for the deadlines; what is left is counted in the background. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final int EXAMPLES = 20;

    private final CalendarTable table;
    private final CalendarIndex index;
    private final WorkingCalendar calendar;
    private final ObjectProvider<DeadlineBook> book;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    CalendarChanges(
            CalendarTable table,
            CalendarIndex index,
            WorkingCalendar calendar,
            ObjectProvider<DeadlineBook> book,
            AuditLog audit,
            TransactionOperations transaction) {
        this.table = table;
        this.index = index;
        this.calendar = calendar;
        this.book = book;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Must not be called within a transaction: deadlines are counted by what is committed. */
    Followed apply(ChangeKind what, String subject, String detail, Actor by, Runnable write) {
        transaction.executeWithoutResult(status -> {
            table.lock();
            write.run();
            table.note(by, what, subject, detail);
            audit.record(
                    by,
                    "calendar-changed",
                    subject,
                    true,
                    Map.of("what", what.name(), "detail", detail == null ? "" : detail));
        });
        index.reload();
        return follow(PATIENCE);
    }

    Foresight foresee(WorkingDays days) {
        return foresee(calendar.with(days));
    }

    Foresight foresee(OrganisationHours hours) {
        return foresee(calendar.with(hours::of));
    }

    Followed follow(Duration most) {
        DeadlineBook open = book.getIfAvailable();
        return open == null ? new Followed(0, true) : open.follow(most);
    }

    private Foresight foresee(WorkingCalendar changed) {
        DeadlineBook open = book.getIfAvailable();
        return open == null ? Foresight.of(List.of(), 0) : open.foresee(changed, EXAMPLES);
    }
}
