package org.sangyu.cases;

import java.time.Instant;
import org.sangyu.calendar.Due;
import org.sangyu.calendar.Limit;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clock of a case: which limit it has, when it is due, and the yellow and red marks. The instants are computed here
 * and stored with the case; the procedure only waits for them.
 */
@Service
public class CaseClock {

    private static final Actor RULE = Actor.system("clock");

    private final CaseJournal journal;
    private final SlaPolicies policies;
    private final WorkingCalendar calendar;
    private final CaseMails mails;
    private final AutomaticActs automatic;

    CaseClock(
            CaseJournal journal,
            SlaPolicies policies,
            WorkingCalendar calendar,
            CaseMails mails,
            AutomaticActs automatic) {
        this.journal = journal;
        this.policies = policies;
        this.calendar = calendar;
        this.mails = mails;
        this.automatic = automatic;
    }

    /** Puts the case under a limit that runs from its registration: the clock never starts later than the need came. */
    @Transactional
    public CaseFacts limit(String number, String policy) {
        LivelihoodCase it = journal.open(number);
        if (policy.equals(it.limitPolicy)) {
            return it.facts(journal.now());
        }
        set(it, policy, it.registeredAt);
        return journal.note(it, RULE, "limit", policy).facts(journal.now());
    }

    /** When something with this limit is due if it begins now. */
    public Instant dueFromNow(String policy) {
        Instant now = journal.now();
        return calendar.due(now, policies.inForce(policy, now)).dueAt();
    }

    /**
     * When the case is red for those who have it now: when it is due, or for a tier that took an overdue case over,
     * after a limit of its own.
     */
    @Transactional(readOnly = true)
    public Instant nextRed(String number) {
        LivelihoodCase it = journal.read(number);
        boolean markedForThisDue = it.redMarkedAt != null && it.isOverdueAt(journal.now());
        return markedForThisDue ? dueFromNow("escalation") : it.dueAt;
    }

    /** 黄牌: reminds those who have the case, one working day before it is due (domain.md §3.6). */
    @Transactional
    public void markYellow(String number) {
        LivelihoodCase it = journal.open(number);
        if (it.status.isOpen() && it.yellowMarkedAt == null) {
            it.yellowMarkedAt = journal.now();
            journal.note(it, RULE, "yellow", null);
            automatic.yellow(it);
            mails.reminder(it);
        }
    }

    /** 红牌: the case is overdue. The first mark stays, whatever comes later (domain.md §13.10). */
    @Transactional
    public CaseFacts markRed(String number) {
        LivelihoodCase it = journal.open(number);
        automatic.red(it);
        if (it.redMarkedAt == null) {
            it.redMarkedAt = journal.now();
        }
        CaseFacts facts = journal.note(it, RULE, "red", null).facts(journal.now());
        mails.escalated(it);
        return facts;
    }

    /** Starts a fresh limit from now: a redo has its own. */
    void restart(LivelihoodCase it, String policy) {
        set(it, policy, journal.now());
        it.yellowMarkedAt = null;
    }

    /** Gives a case that is being filed its first limit. */
    void begin(LivelihoodCase it, String policy) {
        set(it, policy, it.registeredAt);
        it.originalDueAt = it.dueAt;
    }

    private void set(LivelihoodCase it, String policy, Instant from) {
        Limit limit = policies.inForce(policy, from);
        Due due = calendar.due(from, limit);
        it.limitPolicy = policy;
        it.dueAt = due.dueAt();
        it.dueProvisional = due.provisional();
        it.yellowAt = calendar.yellowMark(due);
    }
}
