package org.sangyu.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangyu.matching.BoardTable.PlannedSeat;
import org.sangyu.meeting.Meeting;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.CallQueries;
import org.sangyu.volunteering.CallState;
import org.sangyu.volunteering.HelpCall;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins the plan of a meeting and stops it. What was pinned stays, what was sent is left alone. */
@Service
public class BoardRuns {

    private final BoardReading reading;
    private final BoardTable table;
    private final RunTable runs;
    private final MeetingPlanner planner;
    private final RunWatch watch;
    private final CallQueries calls;
    private final TransactionTemplate transactions;

    BoardRuns(
            BoardReading reading,
            BoardTable table,
            RunTable runs,
            MeetingPlanner planner,
            RunWatch watch,
            CallQueries calls,
            TransactionTemplate transactions) {
        this.reading = reading;
        this.table = table;
        this.runs = runs;
        this.planner = planner;
        this.watch = watch;
        this.calls = calls;
        this.transactions = transactions;
    }

    /**
     * @param chosen what is to be planned; null for all that stands on the board
     * @throws Refusal when nothing is to be planned, another plan is being made, or what is pinned cannot be
     */
    public void start(long meetingId, List<PlannedNeed> chosen, Actor by) {
        Meeting meeting = reading.require(meetingId, by);
        PlanRun run = transactions.execute(status -> begin(meeting, chosen, by));
        watch.watch(meetingId, run);
    }

    public void cancel(long meetingId, Actor by) {
        reading.require(meetingId, by);
        runs.requestCancel(meetingId);
    }

    private PlanRun begin(Meeting meeting, List<PlannedNeed> typed, Actor by) {
        table.lock(meeting.id());
        if (runs.find(meeting.id()).map(BoardState::isRunning).orElse(false)) {
            throw Refusal.conflict("matching.board.running");
        }
        forgetCallsThatCameToNothing(meeting.id());
        Map<String, PlannedNeed> before =
                table.needs(meeting.id()).stream().collect(Collectors.toMap(PlannedNeed::matter, Function.identity()));
        Map<String, PlannedNeed> chosen = (typed == null ? before.values() : typed)
                .stream().collect(Collectors.toMap(PlannedNeed::matter, Function.identity(), (a, b) -> b));
        List<PlannedNeed> planned = new ArrayList<>();
        List<Need> needs = new ArrayList<>();
        for (OpenNeed open : reading.open(meeting, by)) {
            PlannedNeed one = chosen.get(open.need().key());
            boolean sent = before.containsKey(open.need().key())
                    && before.get(open.need().key()).isSent();
            if (one != null && !sent) {
                planned.add(one);
                needs.add(one.of(open.need()));
            }
        }
        if (needs.isEmpty()) {
            throw Refusal.invalid("matter", "matching.board.nothing-chosen");
        }
        Set<String> matters = needs.stream().map(Need::key).collect(Collectors.toSet());
        List<Pin> pins = table.seats(meeting.id()).stream()
                .filter(seat -> seat.pinned() && matters.contains(seat.pin().needKey()))
                .map(PlannedSeat::pin)
                .toList();
        PlanRun run = planner.start(new PlanRequest(needs, BoardReading.scope(meeting, by), pins), by);
        try {
            int places = needs.stream().mapToInt(Need::people).sum();
            runs.start(meeting.id(), run.id(), places, run.progress().limit(), by);
            for (int i = 0; i < planned.size(); i++) {
                table.save(meeting.id(), i, planned.get(i));
            }
            table.keepOnly(meeting.id(), matters);
            return run;
        } catch (RuntimeException e) {
            run.cancel();
            throw e;
        }
    }

    /** Who was called for in vain may be looked for again. */
    private void forgetCallsThatCameToNothing(long meetingId) {
        List<PlannedNeed> sent =
                table.needs(meetingId).stream().filter(PlannedNeed::isSent).toList();
        Map<String, HelpCall> found =
                calls.byNumber(sent.stream().map(PlannedNeed::callNumber).toList());
        sent.stream()
                .filter(one -> found.get(one.callNumber()).state() == CallState.WITHDRAWN)
                .forEach(one -> table.sent(meetingId, one.matter(), null));
    }
}
