package org.sangyu.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down, twice a second, how far the plans are that this instance makes, so that any other can show it; reads whether
 * somebody wants them to stop; and puts them on their boards when they are made.
 */
@Component
class RunWatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RunWatch.class);
    private static final int EVERY_MS = 500;

    private final RunTable runs;
    private final BoardTable table;
    private final TransactionTemplate transactions;
    private final Map<UUID, Watched> watched = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(RunWatch::thread);

    RunWatch(RunTable runs, BoardTable table, TransactionTemplate transactions) {
        this.runs = runs;
        this.table = table;
        this.transactions = transactions;
        clock.scheduleWithFixedDelay(this::look, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    private record Watched(long meetingId, PlanRun run) {}

    void watch(long meetingId, PlanRun run) {
        watched.put(run.id(), new Watched(meetingId, run));
    }

    private void look() {
        watched.forEach((id, one) -> {
            try {
                if (look(one)) {
                    watched.remove(id);
                }
            } catch (RuntimeException e) {
                // the database is away for a moment: the next time will do, and after a while the run counts as stopped
                LOG.warn("The progress of plan {} could not be written", id, e);
            }
        });
    }

    /** @return whether there is nothing more to be seen */
    private boolean look(Watched one) {
        PlanProgress progress = one.run().progress();
        boolean over = progress.state().isOver();
        Optional<Boolean> cancel = over
                ? transactions.execute(status -> finish(one, progress))
                : runs.beat(one.meetingId(), one.run().id(), progress, 0);
        if (cancel.orElse(true)) {
            one.run().cancel();
        }
        return over || cancel.isEmpty();
    }

    private Optional<Boolean> finish(Watched one, PlanProgress progress) {
        table.lock(one.meetingId());
        Optional<MeetingPlan> plan = one.run().result();
        Optional<Boolean> ours = runs.beat(
                one.meetingId(),
                one.run().id(),
                progress,
                plan.map(MeetingPlan::moves).orElse(0L));
        if (ours.isPresent() && plan.isPresent()) {
            put(one.meetingId(), plan.get());
        }
        return ours;
    }

    private void put(long meetingId, MeetingPlan plan) {
        List<String> matters =
                plan.crews().stream().map(crew -> crew.need().key()).toList();
        table.unseatUnpinned(meetingId, matters);
        plan.crews().forEach(crew -> crew.members()
                .forEach(member -> table.seat(
                        meetingId,
                        new Pin(
                                crew.need().key(),
                                crew.team().key(),
                                member.volunteer().personId()),
                        member.pinned())));
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "meeting-plan-watch");
        thread.setDaemon(true);
        return thread;
    }
}
