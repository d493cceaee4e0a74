package org.sangyu.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 跟踪督办: a case closed with C2 or C3 promised a date, and the desk that had it sees on that day whether it was kept
 * (Jinan art. 24; domain.md §3.4). The case may be archived by then, so nothing here changes its status.
 */
@Service
public class PromiseDesk {

    private final CaseJournal journal;
    private final PromiseBook book;
    private final WorkingCalendar calendar;
    private final AutomaticActs automatic;
    private final CaseMails mails;
    private final ApplicationEventPublisher events;

    PromiseDesk(
            CaseJournal journal,
            PromiseBook book,
            WorkingCalendar calendar,
            AutomaticActs automatic,
            CaseMails mails,
            ApplicationEventPublisher events) {
        this.journal = journal;
        this.book = book;
        this.calendar = calendar;
        this.automatic = automatic;
        this.mails = mails;
        this.events = events;
    }

    /** The case was closed with a promise: from now on it is followed up. */
    void begin(LivelihoodCase closed, Actor actor) {
        book.write(closed, endOf(closed.closingPromise, closed), journal.now(), actor);
        events.publishEvent(new CasePromised(closed.number));
    }

    /** @throws Refusal when none is open */
    @Transactional(readOnly = true)
    public Promise open(String number) {
        return require(journal.read(number));
    }

    /** Every date and what became of it, in order; empty for a reader who sees no more than a work sheet. */
    @Transactional(readOnly = true)
    public List<Promise> of(CaseView view) {
        return view.sight() == Sight.WORKSHEET ? List.of() : book.of(journal.read(view.number()).id);
    }

    /** The promised day is over. */
    @Transactional
    public void markDue(String number) {
        LivelihoodCase it = journal.open(number);
        Promise promise = require(it);
        automatic.promiseDue(number, promise.promisedAt(), promise.dueAt());
        book.came(promise.id(), journal.now());
        journal.note(it, Actor.system("clock"), "promise-due", promise.day().toString());
    }

    /** @param done what was done, in words for the petitioner */
    @Transactional
    public void kept(String number, String done, Actor actor) {
        LivelihoodCase it = journal.open(number);
        findings(done, "cases.refused.promise-done-missing").orRefuse();
        settle(it, PromiseOutcome.KEPT, done, actor);
        mails.promiseKept(journal.note(it, actor, "promise-kept", done.strip()), done.strip());
    }

    /** @param day the new date, later than today; a promise is put off once */
    @Transactional
    public void putOff(String number, LocalDate day, String reason, Actor actor) {
        LivelihoodCase it = journal.open(number);
        Promise promise = require(it);
        LocalDate today = journal.now().atZone(WorkingCalendar.ZONE).toLocalDate();
        findings(reason, "cases.refused.reason-missing")
                .check(!promise.putOff(), "result", "cases.refused.promise-put-off")
                .check(day != null, "newDate", "cases.refused.promise-date-missing")
                .check(day == null || day.isAfter(today), "newDate", "cases.refused.promise-date-past")
                .orRefuse();
        settle(it, PromiseOutcome.LATER, reason, actor);
        book.write(promise, day, endOf(day, it), journal.now(), actor);
        it.closingPromise = day;
        mails.promiseLater(journal.note(it, actor, "promise-later", day + " · " + reason.strip()), reason.strip());
    }

    /** It was not kept: the tier above is told. */
    @Transactional
    public void broken(String number, String reason, Actor actor) {
        LivelihoodCase it = journal.open(number);
        findings(reason, "cases.refused.reason-missing").orRefuse();
        settle(it, PromiseOutcome.BROKEN, reason, actor);
        mails.promiseBroken(journal.note(it, actor, "promise-broken", reason.strip()));
    }

    /** The case is done again; whoever closes it anew promises anew. */
    void lapse(String number) {
        book.open(journal.read(number).id)
                .ifPresent(
                        open -> book.settle(open.id(), PromiseOutcome.MOOT, null, journal.now(), Actor.system("redo")));
    }

    private void settle(LivelihoodCase it, PromiseOutcome outcome, String note, Actor actor) {
        book.settle(require(it).id(), outcome, note.strip(), journal.now(), actor);
    }

    private Promise require(LivelihoodCase it) {
        return book.open(it.id).orElseThrow(() -> Refusal.conflict("cases.refused.promise-over", it.number));
    }

    private Instant endOf(LocalDate day, LivelihoodCase it) {
        return calendar.at(it.areaCode).endOfBusiness(day);
    }

    private static Findings findings(String note, String missing) {
        return new Findings().text(note, 1000, "note", missing, "cases.refused.note-length");
    }
}
