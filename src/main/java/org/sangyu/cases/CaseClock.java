package org.sangyu.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.sangyu.calendar.Limit;
import org.sangyu.calendar.LimitUnit;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clock of a case: which limit it has, when it is due, and the yellow and red marks. The instants are computed here
 * and stored with the case; the procedure only waits for them. A case is counted by the versions of limits that were in
 * force when it came in, and in the business hours of its area.
 */
@Service
public class CaseClock {

    private static final Actor RULE = Actor.system("clock");
    private static final Actor CALENDAR = Actor.system("calendar");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final CaseJournal journal;
    private final SlaPolicies policies;
    private final WorkingCalendar calendar;
    private final CaseMails mails;
    private final MergedCases merged;
    private final AuditLog audit;
    private final AutomaticActs automatic;
    private final ApplicationEventPublisher events;

    CaseClock(
            CaseJournal journal,
            SlaPolicies policies,
            WorkingCalendar calendar,
            CaseMails mails,
            MergedCases merged,
            AuditLog audit,
            AutomaticActs automatic,
            ApplicationEventPublisher events) {
        this.journal = journal;
        this.policies = policies;
        this.calendar = calendar;
        this.mails = mails;
        this.merged = merged;
        this.audit = audit;
        this.automatic = automatic;
        this.events = events;
    }

    /** Puts the case under a limit that runs from its registration: the clock never starts later than the need came. */
    @Transactional
    public CaseFacts limit(String number, String policy) {
        LivelihoodCase it = journal.open(number);
        if (policy.equals(it.limitPolicy)) {
            return it.facts(journal.now());
        }
        set(it, policy, it.registeredAt);
        return journal.note(it, RULE, "limit", policy + " " + it.dueAmount + " " + it.dueUnit)
                .facts(journal.now());
    }

    /** When something with this limit is due if it begins now, in the usual business hours. */
    public Instant dueFromNow(String policy) {
        Instant now = journal.now();
        return calendar.due(now, policies.inForce(policy, now)).dueAt();
    }

    /** When something with this limit is due if it begins now with this case, by the version and hours of the case. */
    @Transactional(readOnly = true)
    public Instant dueFromNow(String number, String policy) {
        return dueFromNow(journal.read(number), policy);
    }

    /**
     * When the case is red for those who have it now: when it is due, or for a tier that took an overdue case over,
     * after a limit of its own.
     */
    @Transactional(readOnly = true)
    public Instant nextRed(String number) {
        LivelihoodCase it = journal.read(number);
        boolean markedForThisDue = it.redMarkedAt != null && it.isOverdueAt(journal.now());
        return markedForThisDue ? dueFromNow(it, "escalation") : it.dueAt;
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

    /**
     * Counts the deadline again after the calendar changed. A deadline that moves is written in the timeline and told to
     * the petitioners; one that comes sooner than they were told is in the audit log as well (domain.md §8.1).
     *
     * @return whether anything is other than before
     */
    @Transactional
    public boolean recount(String number) {
        LivelihoodCase it = journal.open(number);
        Instant was = it.dueAt;
        if (!DeadlineCount.follows(it) || !DeadlineCount.recount(it, calendar)) {
            return false;
        }
        if (it.dueAt.equals(was)) {
            journal.keep(it);
        } else {
            journal.note(it, CALENDAR, "deadline-recomputed", MINUTE.format(was) + " → " + MINUTE.format(it.dueAt));
            mails.moved(it, it);
            merged.waitingFor(it).forEach(child -> mails.moved(child, it));
        }
        if (it.dueAt.isBefore(was)) {
            audit.record(
                    CALENDAR,
                    "deadline-shortened",
                    number,
                    true,
                    Map.of("was", was.toString(), "now", it.dueAt.toString(), "calendar", it.dueCalendar));
        }
        automatic.recomputed(it);
        events.publishEvent(new DeadlineMoved(number, was, it.dueAt));
        return true;
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

    /**
     * Counts the deadline from another instant or with another limit than the policy's own, such as one that was
     * extended, or what is left of one after a suspension; later changes of the calendar count for it as well.
     */
    void count(LivelihoodCase it, Instant from, Limit limit) {
        DeadlineCount.count(it, from, limit, calendar);
    }

    /**
     * Adds working days to the deadline that the case has 延期; never stops or shortens it. A limit in working days stays
     * one count from where it began, so that a change of the calendar within it counts as well.
     */
    void extend(LivelihoodCase it, int workingDays) {
        if (DeadlineCount.follows(it) && it.dueUnit == LimitUnit.WORK_DAY) {
            count(it, it.dueFrom, new Limit(it.dueAmount + workingDays, LimitUnit.WORK_DAY));
        } else {
            count(it, it.dueAt, new Limit(workingDays, LimitUnit.WORK_DAY));
        }
    }

    private void set(LivelihoodCase it, String policy, Instant from) {
        SlaPolicy version = policies.version(policy, it.registeredAt, from);
        it.limitPolicy = policy;
        it.limitPolicyVersion = version.id();
        count(it, from, version.limit());
    }

    private Instant dueFromNow(LivelihoodCase it, String policy) {
        Instant now = journal.now();
        Limit limit = policies.version(policy, it.registeredAt, now).limit();
        return calendar.at(it.areaCode).due(now, limit).dueAt();
    }
}
