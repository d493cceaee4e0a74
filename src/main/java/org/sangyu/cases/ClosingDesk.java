package org.sangyu.cases;

import java.time.LocalDate;
import java.time.ZoneId;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 核查 and 办结: somebody looks on the spot whether it was done, and the case is closed with a closing code. */
@Service
public class ClosingDesk {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CaseJournal journal;
    private final MergedCases merged;
    private final CaseMails mails;
    private final PromiseDesk promises;

    ClosingDesk(CaseJournal journal, MergedCases merged, CaseMails mails, PromiseDesk promises) {
        this.journal = journal;
        this.merged = merged;
        this.mails = mails;
        this.promises = promises;
    }

    /**
     * The check passed: closes the case.
     *
     * @param promise the date until which C2 and C3 promise to be done; later than today
     */
    @Transactional
    public CaseFacts close(String number, ClosingCode code, LocalDate promise, String finding, Actor actor) {
        LivelihoodCase it = journal.open(number);
        it.requireStatus(CaseStatus.CHECKING);
        LocalDate today = journal.now().atZone(ZONE).toLocalDate();
        new Findings()
                .check(
                        code != null && code != ClosingCode.C6_WITHDRAWN,
                        "closingCode",
                        "cases.refused.closing-code-missing")
                .check(
                        code == null || !code.needsPromise() || promise != null,
                        "promiseDate",
                        "cases.refused.promise-date-missing")
                .check(promise == null || promise.isAfter(today), "promiseDate", "cases.refused.promise-date-past")
                .text(finding, 1000, "finding", "cases.refused.finding-missing", "cases.refused.note-length")
                .orRefuse();
        journal.move(it, CaseStatus.REPLIED, actor, "check-passed", finding.strip());
        LivelihoodCase passed = journal.open(number);
        passed.closingCode = code;
        passed.closingPromise = code.needsPromise() ? promise : null;
        passed.closedAt = journal.now();
        LivelihoodCase closed = journal.move(passed, CaseStatus.CLOSED, actor, "close", code.name());
        mails.result(closed);
        merged.settle(closed);
        if (closed.closingPromise != null) {
            promises.begin(closed, actor);
        }
        return closed.facts(journal.now());
    }

    /** The check did not pass: the case is dispatched again, to the same people or others. The clock runs on. */
    @Transactional
    public CaseFacts sendBack(String number, String finding, Actor actor) {
        new Findings()
                .text(finding, 1000, "finding", "cases.refused.finding-missing", "cases.refused.note-length")
                .orRefuse();
        LivelihoodCase it = journal.open(number);
        it.requireStatus(CaseStatus.CHECKING);
        it.reworkCount++;
        it.handTo(null, null);
        return journal.move(it, CaseStatus.FILED, actor, "check-failed", finding.strip())
                .facts(journal.now());
    }
}
