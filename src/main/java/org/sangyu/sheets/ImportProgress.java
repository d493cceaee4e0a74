package org.sangyu.sheets;

import java.time.Duration;
import org.sangyu.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a running import be watched, which its own transaction hides until the end; and lets one wait for another. */
@Component
class ImportProgress {

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int MOST_PAUSES = 2_400;

    private final JdbcClient jdbc;
    private final SheetImportStore store;
    private final TransactionTemplate alone;

    ImportProgress(JdbcClient jdbc, SheetImportStore store, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.store = store;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @throws Refusal when the job was thought dead and another one took over */
    void report(ImportRunner.Job job, int done, int total) {
        Boolean mine = alone.execute(status -> store.report(job.id(), job.attempt(), done, total));
        if (!Boolean.TRUE.equals(mine)) {
            throw Refusal.conflict("sheets.failed.overtaken");
        }
    }

    /** Two imports into one register would not see each other's new entries: one after the other, until the transaction ends. */
    void awaitTurn(ImportRunner.Job job, String register) {
        for (int i = 0; i < MOST_PAUSES; i++) {
            report(job, 0, 1);
            if (takeTurn(register)) {
                return;
            }
            pause();
        }
        throw Refusal.conflict("sheets.failed.busy");
    }

    private boolean takeTurn(String register) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('import ' || :register, 0))")
                .param("register", register)
                .query(Boolean.class)
                .single();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.conflict("sheets.failed.stopped");
        }
    }
}
