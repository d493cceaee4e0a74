package org.sangyu.cases;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closes what was still open about a case when it is taken from those who handle it, withdrawn, or taken up again. */
@Component
class LooseEnds {

    private final CaseJournal journal;
    private final RequestBook requests;
    private final CoHandlingDesk coHandling;
    private final SupervisionDesk supervision;
    private final WhistleDesk whistles;
    private final PromiseDesk promises;
    private final JdbcClient jdbc;

    LooseEnds(
            CaseJournal journal,
            RequestBook requests,
            CoHandlingDesk coHandling,
            SupervisionDesk supervision,
            WhistleDesk whistles,
            PromiseDesk promises,
            JdbcClient jdbc) {
        this.journal = journal;
        this.requests = requests;
        this.coHandling = coHandling;
        this.supervision = supervision;
        this.whistles = whistles;
        this.promises = promises;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CaseTakenOver event) {
        closeHandling(event.number());
    }

    @EventListener
    void on(CaseWithdrawn event) {
        closeHandling(event.number());
        supervision.end(event.number());
    }

    @EventListener
    void on(CaseReopened event) {
        promises.lapse(event.number());
    }

    private void closeHandling(String number) {
        long caseId = journal.read(number).id;
        requests.lapse(caseId);
        coHandling.cutShort(number);
        whistles.end(number);
        // nobody decides it any more: the unit need not have the case again
        jdbc.sql("update case_objection set upheld = true, decided_at = :now where case_id = :case and upheld is null")
                .param("now", java.sql.Timestamp.from(journal.now()))
                .param("case", caseId)
                .update();
    }
}
