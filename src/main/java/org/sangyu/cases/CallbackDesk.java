package org.sangyu.cases;

import java.time.Instant;
import java.util.List;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 回访: the petitioner answers three questions, by the mailed link or to a clerk who had no part in the handling; then
 * the case is archived or done again (domain.md §3.6, §5.1). An answer is never edited, only followed by another.
 */
@Service
public class CallbackDesk {

    /** Nobody is given up before so many attempts, in so many parts of the day (domain.md §4.2). */
    private static final int LEAST_ATTEMPTS = 3;

    private static final int LEAST_DAY_PARTS = 2;

    private final CaseJournal journal;
    private final CaseClock clock;
    private final MergedCases merged;
    private final CallbackBook book;
    private final ApplicationEventPublisher events;

    CallbackDesk(
            CaseJournal journal,
            CaseClock clock,
            MergedCases merged,
            CallbackBook book,
            ApplicationEventPublisher events) {
        this.journal = journal;
        this.merged = merged;
        this.clock = clock;
        this.book = book;
        this.events = events;
    }

    /** The petitioner answered through the link of this round. */
    @Transactional
    public CallbackResult answerByLink(String number, int round, CallbackAnswers answers) {
        LivelihoodCase it = journal.open(number);
        if (!awaitsAnswer(it) || it.callbackRound != round) {
            throw Refusal.conflict("cases.refused.already-answered");
        }
        check(answers);
        CallbackResult result = settle(it, "MAIL_LINK", answers, Actor.system("petitioner"));
        events.publishEvent(new FeedbackGiven(number, result));
        return result;
    }

    /** Whether the link of this round still waits for its answer. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(String number, int round) {
        LivelihoodCase it = journal.read(number);
        return awaitsAnswer(it) && it.callbackRound == round;
    }

    /** A clerk reached the petitioner by phone or visit and wrote the answers down. */
    @Transactional
    public CallbackResult recordAnswers(String number, ContactChannel channel, CallbackAnswers answers, Actor clerk) {
        LivelihoodCase it = openForCallback(number, clerk);
        check(answers);
        return settle(it, channel == ContactChannel.VISIT ? "VISIT" : "PHONE", answers, clerk);
    }

    /** Nobody was reached; after enough attempts at different times the case is archived without an answer (X10). */
    @Transactional
    public CallbackResult recordUnreached(String number, ContactChannel channel, String note, Actor clerk) {
        LivelihoodCase it = openForCallback(number, clerk);
        new Findings()
                .optional(note, 500, "opinion", "cases.refused.note-length")
                .orRefuse();
        attempted(it, channel, note, clerk);
        journal.note(it, clerk, "callback-unreached", note);
        if (!isEnough(book.unreached(it))) {
            return CallbackResult.RETRY;
        }
        return finishWithout(it.number, Exclusion.X10, clerk);
    }

    /** When nobody was reached in this round, the earliest first. */
    @Transactional(readOnly = true)
    public List<Instant> unreached(String number) {
        return book.unreached(journal.read(number));
    }

    private void attempted(LivelihoodCase it, ContactChannel channel, String note, Actor clerk) {
        book.write(it, channel == ContactChannel.VISIT ? "VISIT" : "PHONE", null, note, journal.now(), clerk);
    }

    private static boolean isEnough(List<Instant> attempts) {
        return attempts.size() >= LEAST_ATTEMPTS
                && attempts.stream().map(DayPart::of).distinct().count() >= LEAST_DAY_PARTS;
    }

    /** The petitioner does not want to be asked (X11). */
    @Transactional
    public CallbackResult recordRefused(String number, ContactChannel channel, String note, Actor clerk) {
        LivelihoodCase it = openForCallback(number, clerk);
        attempted(it, channel, note, clerk);
        return finishWithout(it.number, Exclusion.X11, clerk);
    }

    /** The petitioner wanted neither reply nor callback: the closed case is archived as it is (X09). */
    @Transactional
    public void archiveWithoutCallback(String number) {
        finishWithout(number, Exclusion.X09, Actor.system("no-reply"));
    }

    /** The next tier ends an unresolved case with an explanation; it stays counted as unresolved. */
    @Transactional
    public void archiveUnresolved(String number, String reason, Actor actor) {
        new Findings()
                .text(reason, 1000, "reason", "cases.refused.reason-missing", "cases.refused.reason-length")
                .orRefuse();
        LivelihoodCase it = journal.open(number);
        it.requireStatus(CaseStatus.CALLED_BACK);
        it.archivedAt = journal.now();
        journal.move(it, CaseStatus.ARCHIVED, actor, "archive-unresolved", reason.strip());
    }

    private LivelihoodCase openForCallback(String number, Actor clerk) {
        LivelihoodCase it = journal.open(number);
        if (!awaitsAnswer(it)) {
            throw Refusal.conflict("cases.refused.not-in-callback", number, it.status);
        }
        if (book.handled(it, clerk)) {
            throw Refusal.notPermitted("cases.refused.callback-by-handler");
        }
        return it;
    }

    /** Closed and not asked yet; a merged case is asked when its parent was closed. */
    private static boolean awaitsAnswer(LivelihoodCase it) {
        return it.status == CaseStatus.CLOSED
                || (it.status == CaseStatus.MERGED && it.parentSettledAt != null && it.archivedAt == null);
    }

    /** Whether a merged case waits for its parent, which is still open. */
    @Transactional(readOnly = true)
    public boolean awaitsParent(String number) {
        return merged.waits(journal.read(number));
    }

    private CallbackResult settle(LivelihoodCase it, String channel, CallbackAnswers answers, Actor actor) {
        book.write(it, channel, answers, answers.opinion(), journal.now(), actor);
        if (it.status == CaseStatus.MERGED) {
            it.archivedAt = journal.now();
            journal.note(it, actor, "callback", answers.opinion());
            if (answers.callForRedo()) {
                LivelihoodCase parent = journal.open(it.duplicateOf);
                journal.note(parent, actor, "merged-unresolved", it.number);
            }
            return CallbackResult.ARCHIVED;
        }
        journal.move(it, CaseStatus.CALLED_BACK, actor, "callback", answers.opinion());
        LivelihoodCase answered = journal.open(it.number);
        if (!answers.callForRedo()) {
            answered.archivedAt = journal.now();
            journal.move(answered, CaseStatus.ARCHIVED, Actor.system("archive"), "archive", null);
            return CallbackResult.ARCHIVED;
        }
        if (answered.redoCount >= LivelihoodCase.MOST_REDOS) {
            return CallbackResult.NEXT_TIER;
        }
        answered.redoCount++;
        answered.startOver();
        clock.restart(answered, "redo");
        journal.move(answered, CaseStatus.REDO, Actor.system("redo"), "redo", null);
        events.publishEvent(new CaseReopened(it.number));
        return CallbackResult.REDO;
    }

    private CallbackResult finishWithout(String number, Exclusion exclusion, Actor actor) {
        LivelihoodCase it = journal.open(number);
        it.excludedCode = it.excludedCode == null ? exclusion : it.excludedCode;
        it.archivedAt = journal.now();
        if (it.status == CaseStatus.MERGED) {
            journal.note(it, actor, "archive", exclusion.name());
            return CallbackResult.ARCHIVED;
        }
        journal.move(it, CaseStatus.ARCHIVED, actor, "archive", exclusion.name());
        return CallbackResult.ARCHIVED;
    }

    private static void check(CallbackAnswers answers) {
        new Findings()
                .check(answers.solved() != null, "solved", "cases.refused.answer-missing")
                .check(
                        answers.satisfaction() >= 1 && answers.satisfaction() <= 5,
                        "satisfaction",
                        "cases.refused.answer-missing")
                .optional(answers.opinion(), 500, "opinion", "cases.refused.note-length")
                .orRefuse();
    }
}
