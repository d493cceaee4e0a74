package org.sangyu.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.sangyu.matching.BoardReading.Read;
import org.sangyu.people.Skill;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.CallDesk;
import org.sangyu.volunteering.NewCall;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a meeting's plan out: a call for helpers for each need that has somebody; all of them, or none. */
@Service
public class BoardSending {

    private final BoardReading reading;
    private final BoardTable table;
    private final RunTable runs;
    private final PlanReport report;
    private final CallDesk desk;

    BoardSending(BoardReading reading, BoardTable table, RunTable runs, PlanReport report, CallDesk desk) {
        this.reading = reading;
        this.table = table;
        this.runs = runs;
        this.report = report;
        this.desk = desk;
    }

    /**
     * What is the same for all of them.
     *
     * @param what says of a need what is told to those who are asked, where nobody wrote it
     */
    public record Wording(String phone, String whenText, BiFunction<PlannedNeed, OpenNeed, String> what) {}

    /** Some could not be sent, and so none was. */
    public static class NotSent extends RuntimeException {

        private final transient Map<String, Refusal> refusals;

        NotSent(Map<String, Refusal> refusals) {
            super("Not sent: " + refusals.keySet());
            this.refusals = Map.copyOf(refusals);
        }

        /** By the number of the case or list item. */
        public Map<String, Refusal> refusals() {
            return refusals;
        }
    }

    /**
     * What was sent before is not sent again.
     *
     * @return how many were sent; 0 when nothing was left to be sent
     * @throws NotSent when anything speaks against any of them
     */
    @Transactional
    public int send(long meetingId, Wording wording, Actor by) {
        reading.require(meetingId, by);
        table.lock(meetingId);
        if (runs.find(meetingId).map(BoardState::isRunning).orElse(false)) {
            throw Refusal.conflict("matching.board.running");
        }
        Read read = reading.read(meetingId, by);
        Map<String, Refusal> refused = new LinkedHashMap<>();
        read.standing()
                .lost()
                .forEach((pin, against) -> refused.put(
                        pin.needKey(),
                        Refusal.conflict("matching.board.refused", read.nameOf(pin.personId()), new Reasons(against))));
        int sent = 0;
        for (Crew crew : report.crews(read.standing().problem(), read.standing().crews())) {
            String matter = crew.need().key();
            if (!crew.members().isEmpty() && !refused.containsKey(matter)) {
                try {
                    String number = desk.post(call(crew, read, wording), by);
                    table.sent(meetingId, matter, number);
                    sent++;
                } catch (Refusal refusal) {
                    refused.put(matter, refusal);
                }
            }
        }
        if (!refused.isEmpty()) {
            throw new NotSent(refused);
        }
        return sent;
    }

    private static NewCall call(Crew crew, Read read, Wording wording) {
        Need need = crew.need();
        PlannedNeed planned = read.planned().get(need.key());
        String what = planned.what() != null
                ? planned.what()
                : wording.what().apply(planned, read.open().get(need.key()));
        List<Long> people = crew.members().stream()
                .map(member -> member.volunteer().personId())
                .toList();
        return new NewCall(
                need.key(),
                crew.team().key(),
                what,
                null,
                null,
                null,
                wording.whenText(),
                "" + people.size(),
                need.skills().stream().map(Skill::name).toList(),
                need.risk().name(),
                planned.riskNotice(),
                need.insuranceRequired(),
                need.agreementRequired(),
                wording.phone(),
                "CHOSEN",
                people);
    }
}
