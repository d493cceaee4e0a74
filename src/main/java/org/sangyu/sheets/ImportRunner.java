package org.sangyu.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sangyu.privacy.Masking;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.sangyu.sheets.Change.Effect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes confirmed imports in the background: everything in one transaction, how far it is in others, so that it can be
 * watched. What dies with its instance has written nothing, and may be started again.
 */
@Component
class ImportRunner implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int SECONDS_TO_END = 15;

    private final Examiner examiner;
    private final SheetImportStore store;
    private final ImportProgress progress;
    private final AuditLog audit;
    private final Refusals refusals;
    private final MessageSource messages;
    private final TransactionTemplate transaction;
    private final ThreadPoolTaskExecutor workers = new ThreadPoolTaskExecutor();

    ImportRunner(
            Examiner examiner,
            SheetImportStore store,
            ImportProgress progress,
            AuditLog audit,
            Refusals refusals,
            MessageSource messages,
            PlatformTransactionManager transactions) {
        this.examiner = examiner;
        this.store = store;
        this.progress = progress;
        this.audit = audit;
        this.refusals = refusals;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
        workers.setThreadNamePrefix("import-");
        workers.setCorePoolSize(2);
        workers.setQueueCapacity(20);
        workers.setWaitForTasksToCompleteOnShutdown(true);
        workers.setAwaitTerminationSeconds(SECONDS_TO_END);
        workers.initialize();
    }

    /** @param attempt by which the job was taken */
    record Job(UUID id, int attempt, boolean partial) {}

    void start(Job job, Register<?> register, Actor actor) {
        Locale locale = LocaleContextHolder.getLocale();
        try {
            workers.execute(() -> run(job, register, actor, locale));
        } catch (TaskRejectedException e) {
            store.fail(job.id(), job.attempt(), messages.getMessage("sheets.failed.busy", null, locale));
        }
    }

    private <T> void run(Job job, Register<T> register, Actor actor, Locale locale) {
        // a register says some cells in the language of whoever asks
        LocaleContextHolder.setLocale(locale);
        try {
            transaction.executeWithoutResult(status -> write(job, register, actor, locale));
        } catch (Refusal refusal) {
            failed(job, register, actor, refusals.text(refusal, locale));
        } catch (RuntimeException e) {
            LOG.error("Import {} into {} failed: {}", job.id(), register.key(), Masking.text(e.toString()));
            failed(job, register, actor, messages.getMessage("sheets.failed.unexpected", null, locale));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private <T> void write(Job job, Register<T> register, Actor actor, Locale locale) {
        progress.awaitTurn(job, register.key());
        Sheet sheet = store.sheet(job.id()).orElseThrow(() -> Refusal.notFound("sheets.gone"));
        int rows = sheet.rows().size();
        Examined<T> all = examiner.examine(register, sheet, actor, done -> progress.report(job, done, 2 * rows));
        if (all.count(Effect.REFUSED) > 0 && !job.partial()) {
            throw Refusal.conflict("sheets.failed.refused", all.count(Effect.REFUSED));
        }
        List<T> entries = all.with(Effect.NEW, Effect.CHANGED).stream()
                .map(Examined.Row::entry)
                .toList();
        for (int from = 0; from < entries.size(); from += Examiner.AT_A_TIME) {
            int to = Math.min(entries.size(), from + Examiner.AT_A_TIME);
            register.write(entries.subList(from, to), actor);
            progress.report(job, rows + to, rows + entries.size());
        }
        ImportResult result = result(sheet, all, locale);
        if (!store.finish(job.id(), job.attempt(), result)) {
            throw Refusal.conflict("sheets.failed.overtaken");
        }
        audit.record(actor, "import", register.key(), true, facts(result.counts()));
    }

    private ImportResult result(Sheet sheet, Examined<?> all, Locale locale) {
        String first = sheet.columns().get(0);
        List<ImportResult.Left> left = new ArrayList<>();
        ImportPreview.wrong(all)
                .forEach(wrong -> left.add(
                        new ImportResult.Left(wrong.row(), wrong.column(), refusals.text(wrong.reason(), locale))));
        return new ImportResult(
                ImportPreview.Counts.of(all),
                ImportPreview.changes(all, Effect.NEW, first),
                ImportPreview.changes(all, Effect.CHANGED, first),
                left);
    }

    private void failed(Job job, Register<?> register, Actor actor, String said) {
        store.fail(job.id(), job.attempt(), said);
        audit.record(actor, "import", register.key(), false, Map.of("reason", Masking.text(said)));
    }

    private static Map<String, Integer> facts(ImportPreview.Counts counts) {
        return Map.of(
                "rows", counts.total(),
                "new", counts.added(),
                "changed", counts.changed(),
                "same", counts.same(),
                "refused", counts.refused());
    }

    @Override
    public void destroy() {
        workers.shutdown();
    }
}
