package org.sangyu.matching;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangyu.matching.BoardTable.PlannedSeat;
import org.sangyu.meeting.Meeting;
import org.sangyu.meeting.MeetingQueries;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Component;

/** Reads what a meeting's board needs to be shown or changed; only for those who may call for help at the meeting's desk. */
@Component
class BoardReading {

    private final MeetingQueries meetings;
    private final NeedBook needs;
    private final CandidateBook candidates;
    private final PlanProblems problems;
    private final BoardTable table;

    BoardReading(
            MeetingQueries meetings,
            NeedBook needs,
            CandidateBook candidates,
            PlanProblems problems,
            BoardTable table) {
        this.meetings = meetings;
        this.needs = needs;
        this.candidates = candidates;
        this.problems = problems;
        this.table = table;
    }

    /** @throws Refusal not found, also for whom it does not concern */
    Meeting require(long meetingId, Actor by) {
        Meeting meeting = meetings.require(meetingId, by);
        if (!by.may(Permission.CALL_FOR_HELP, meeting.areaCode())) {
            throw Refusal.notFound("meeting.not-found");
        }
        return meeting;
    }

    /** Whose people are looked at: of the area in which this person sees the meeting. */
    static String scope(Meeting meeting, Actor by) {
        return by.scopes(Permission.SEE_REGISTER).stream()
                .filter(meeting.areaCode()::startsWith)
                .min(Comparator.comparing(String::length))
                .orElseThrow(() -> Refusal.notFound("meeting.not-found"));
    }

    List<OpenNeed> open(Meeting meeting, Actor by) {
        return needs.ofMeeting(meeting.id(), by);
    }

    /** @param people as they are at this moment; the standing is of what is not sent */
    record Read(
            Map<String, OpenNeed> open,
            Map<String, PlannedNeed> planned,
            List<PlannedSeat> seats,
            Candidates people,
            Standing standing) {

        Set<Long> pinned(String matter) {
            return seats.stream()
                    .filter(seat -> seat.pinned() && seat.pin().needKey().equals(matter))
                    .map(seat -> seat.pin().personId())
                    .collect(Collectors.toSet());
        }

        Optional<VolunteerCandidate> person(long personId) {
            return people.volunteers().stream()
                    .filter(one -> one.personId() == personId)
                    .findFirst();
        }

        String nameOf(long personId) {
            return person(personId).map(VolunteerCandidate::name).orElse("");
        }

        /** @throws Refusal when the need is not on the board, or was sent */
        PlannedNeed require(String matter) {
            if (!standing.knows(matter)) {
                throw Refusal.conflict("matching.board.moved-on");
            }
            return planned.get(matter);
        }
    }

    Read read(long meetingId, Actor by) {
        return read(meetingId, null, by);
    }

    /** @param instead takes the place of what was decided about this need; null for none */
    Read read(long meetingId, PlannedNeed instead, Actor by) {
        Meeting meeting = require(meetingId, by);
        Map<String, OpenNeed> open = open(meeting, by).stream()
                .collect(Collectors.toMap(
                        one -> one.need().key(), Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Map<String, PlannedNeed> planned = table.needs(meetingId).stream()
                .map(one -> instead != null && one.matter().equals(instead.matter()) ? instead : one)
                .collect(Collectors.toMap(PlannedNeed::matter, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<PlannedSeat> seats = table.seats(meetingId);
        List<Need> wanted = planned.values().stream()
                .filter(one -> open.containsKey(one.matter()) && !one.isSent())
                .map(one -> one.of(open.get(one.matter()).need()))
                .toList();
        Candidates people = candidates.read(wanted, scope(meeting, by), by);
        Standing standing = problems.standing(
                wanted, people, seats.stream().map(PlannedSeat::pin).toList());
        return new Read(open, planned, seats, people, standing);
    }
}
