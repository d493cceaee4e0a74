package org.sangyu.matching;

import java.util.List;
import org.sangyu.matching.BoardReading.Read;
import org.sangyu.matching.BoardTable.PlannedSeat;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a meeting's plan is changed by hand. Whoever was moved stays there when the rest is planned anew. What would break a
 * hard rule is refused with the reason, and everything is as it was.
 */
@Service
@Transactional
public class BoardChanges {

    private final BoardReading reading;
    private final BoardTable table;
    private final RunTable runs;

    BoardChanges(BoardReading reading, BoardTable table, RunTable runs) {
        this.reading = reading;
        this.table = table;
        this.runs = runs;
    }

    /**
     * @param from the matter that loses the person; null when the person had none
     * @param to the matter that gains the person; null to take the person out
     * @throws Refusal a conflict with everything that speaks against it
     */
    public void move(long meetingId, long personId, String from, String to, Actor by) {
        begin(meetingId, by);
        Read read = reading.read(meetingId, by);
        if (from != null) {
            read.require(from);
            if (!table.unseat(meetingId, from, personId)) {
                throw Refusal.conflict("matching.board.moved-on");
            }
            read.standing().takeOut(from, personId);
        }
        if (to != null) {
            read.require(to);
            Pin pin = read.standing().with(to, personId);
            refuse(read.standing().place(pin), read, personId);
            table.seat(meetingId, pin, true);
        }
    }

    /** Whether the person stays where it is when the rest is planned anew. */
    public void pin(long meetingId, String matter, long personId, boolean pinned, Actor by) {
        begin(meetingId, by);
        reading.read(meetingId, by).require(matter);
        PlannedSeat seat = table.seats(meetingId).stream()
                .filter(one -> one.pin().needKey().equals(matter) && one.pin().personId() == personId)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("matching.board.moved-on"));
        table.seat(meetingId, seat.pin(), pinned);
    }

    /** Other people, another risk or other words for a need; nobody who is on the card may fall off it by that. */
    public void edit(long meetingId, PlannedNeed typed, Actor by) {
        begin(meetingId, by);
        Read before = reading.read(meetingId, by);
        before.require(typed.matter());
        Read after = reading.read(meetingId, typed, by);
        after.standing().lost().forEach((pin, against) -> {
            if (!before.standing().lost().containsKey(pin)) {
                refuse(against, after, pin.personId());
            }
        });
        table.save(meetingId, List.copyOf(before.planned().keySet()).indexOf(typed.matter()), typed);
    }

    private void begin(long meetingId, Actor by) {
        reading.require(meetingId, by);
        table.lock(meetingId);
        if (runs.find(meetingId).map(BoardState::isRunning).orElse(false)) {
            throw Refusal.conflict("matching.board.running");
        }
    }

    private static void refuse(List<Reason> against, Read read, long personId) {
        if (!against.isEmpty()) {
            throw Refusal.conflict("matching.board.refused", read.nameOf(personId), new Reasons(against));
        }
    }
}
