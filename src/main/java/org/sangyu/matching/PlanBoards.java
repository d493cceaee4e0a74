package org.sangyu.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sangyu.matching.Board.Card;
import org.sangyu.matching.Board.Lost;
import org.sangyu.matching.Board.Option;
import org.sangyu.matching.BoardReading.Read;
import org.sangyu.meeting.Meeting;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.CallQueries;
import org.sangyu.volunteering.HelpCall;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the plan of a meeting: who is proposed for what and why, what stands in the way, and who else might go. */
@Service
@Transactional(readOnly = true)
public class PlanBoards {

    private final BoardReading reading;
    private final BoardTable table;
    private final RunTable runs;
    private final PlanReport report;
    private final Criteria criteria;
    private final CallQueries calls;

    PlanBoards(
            BoardReading reading,
            BoardTable table,
            RunTable runs,
            PlanReport report,
            Criteria criteria,
            CallQueries calls) {
        this.reading = reading;
        this.table = table;
        this.runs = runs;
        this.report = report;
        this.criteria = criteria;
        this.calls = calls;
    }

    /** @throws Refusal not found, also for whom the meeting's plan does not concern */
    public Meeting meeting(long meetingId, Actor reader) {
        return reading.require(meetingId, reader);
    }

    /** Everything of the meeting that helpers may be called for now. */
    public List<OpenNeed> open(long meetingId, Actor reader) {
        return reading.open(reading.require(meetingId, reader), reader);
    }

    /** What was decided about the meeting's needs, by their numbers; nothing before the first plan. */
    public Map<String, PlannedNeed> planned(long meetingId, Actor reader) {
        reading.require(meetingId, reader);
        return table.needs(meetingId).stream().collect(Collectors.toMap(PlannedNeed::matter, one -> one));
    }

    /** How far the plan is; empty before the first one was begun. */
    public Optional<BoardState> state(long meetingId, Actor reader) {
        reading.require(meetingId, reader);
        return runs.find(meetingId);
    }

    /** Needs that are kept from the reader are on no card. */
    public Board board(long meetingId, Actor reader) {
        Read read = reading.read(meetingId, reader);
        BoardState state = runs.find(meetingId).orElseThrow(() -> Refusal.notFound("matching.board.none"));
        Standing standing = read.standing();
        Map<String, Crew> crews = report.crews(standing.problem(), standing.crews()).stream()
                .collect(Collectors.toMap(crew -> crew.need().key(), crew -> crew));
        Map<String, HelpCall> sent = calls.byNumber(read.planned().values().stream()
                .filter(PlannedNeed::isSent)
                .map(PlannedNeed::callNumber)
                .toList());
        List<Card> cards = read.planned().values().stream()
                .filter(one -> read.open().containsKey(one.matter()))
                .map(one -> new Card(
                        read.open().get(one.matter()),
                        one,
                        crews.get(one.matter()),
                        read.pinned(one.matter()),
                        lost(read, one.matter()),
                        sent.get(one.callNumber())))
                .toList();
        List<OpenNeed> others = read.open().values().stream()
                .filter(one -> !read.planned().containsKey(one.need().key()))
                .toList();
        return new Board(state, standing.score(), standing.problem().places(), cards, others);
    }

    /** Who might be put on this card, those who may go and fit best first; each of the others with what is against it. */
    public List<Option> options(long meetingId, String matter, Actor reader) {
        Read read = reading.read(meetingId, reader);
        Need need = read.require(matter).of(read.open().get(matter).need());
        Map<String, TeamCandidate> teams =
                read.people().teamsFor(need).stream().collect(Collectors.toMap(TeamCandidate::key, team -> team));
        Set<Long> there = read.seats().stream()
                .filter(seat -> seat.pin().needKey().equals(matter))
                .map(seat -> seat.pin().personId())
                .collect(Collectors.toCollection(TreeSet::new));
        return read.people().volunteers().stream()
                .filter(one ->
                        !there.contains(one.personId()) && one.teams().stream().anyMatch(teams::containsKey))
                .map(one -> {
                    Pin pin = read.standing().with(matter, one.personId());
                    return new Option(
                            one,
                            teams.get(pin.teamCode()),
                            criteria.fit(need, one),
                            read.standing().against(pin));
                })
                .sorted(Comparator.comparing(Option::isPossible)
                        .reversed()
                        .thenComparing(option -> -option.fit().points())
                        .thenComparing(option -> option.volunteer().key()))
                .toList();
    }

    private static List<Lost> lost(Read read, String matter) {
        return read.standing().lost().entrySet().stream()
                .filter(one -> one.getKey().needKey().equals(matter))
                .map(one -> new Lost(
                        one.getKey().personId(),
                        read.person(one.getKey().personId())
                                .map(VolunteerCandidate::name)
                                .orElse(null),
                        one.getValue()))
                .toList();
    }
}
