package org.sangyu.cases;

import java.util.List;
import org.sangyu.security.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 并单: several petitioners, one matter. A merged case keeps its petitioner; what becomes of the parent is told to each of
 * them, each is called back, and the matter counts once (国办函〔2025〕66号; domain.md §13.4).
 */
@Component
class MergedCases {

    private static final Actor RULE = Actor.system("merge");

    private final CaseJournal journal;
    private final CaseMails mails;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    MergedCases(CaseJournal journal, CaseMails mails, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.journal = journal;
        this.mails = mails;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The cases that wait for what becomes of this one, the oldest first. */
    List<LivelihoodCase> waitingFor(LivelihoodCase parent) {
        return jdbc
                .sql(
                        """
                        select number from livelihood_case
                        where duplicate_of = :parent and status = 'MERGED' and parent_settled_at is null
                        order by id
                        """)
                .param("parent", parent.number)
                .query(String.class)
                .list()
                .stream()
                .map(journal::open)
                .toList();
    }

    /** Whether a merged case waits for its parent, which is still open. */
    boolean waits(LivelihoodCase child) {
        return child.status == CaseStatus.MERGED
                && child.parentSettledAt == null
                && journal.read(child.duplicateOf).status.isOpen();
    }

    /** The parent was closed or settled: its reply goes to everybody who brought the same matter. */
    void settle(LivelihoodCase parent) {
        waitingFor(parent).forEach(child -> settle(child, parent));
    }

    /** The case turned out to be a duplicate itself: who waits for it follows, and is told at once if that one is closed. */
    void follow(LivelihoodCase duplicate, LivelihoodCase parent) {
        for (LivelihoodCase child : waitingFor(duplicate)) {
            child.duplicateOf = parent.number;
            if (parent.status.isOpen()) {
                journal.note(child, RULE, "duplicate", parent.number);
            } else {
                settle(child, parent);
            }
        }
    }

    private void settle(LivelihoodCase child, LivelihoodCase parent) {
        child.parentSettledAt = journal.now();
        child.closedAt = parent.closedAt;
        child.reply = parent.reply;
        child.repliedAt = parent.repliedAt;
        child.closingCode = parent.closingCode;
        LivelihoodCase told = journal.note(child, RULE, "parent-settled", parent.number);
        mails.result(told);
        events.publishEvent(new ParentSettled(child.number));
    }
}
