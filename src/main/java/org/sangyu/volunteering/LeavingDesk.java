package org.sangyu.volunteering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sangyu.cases.CleanPhoto;
import org.sangyu.cases.PhotoKind;
import org.sangyu.cases.Photos;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where volunteers say, when they go, how it stands: one tap more, and the hours are written down. */
@Service
public class LeavingDesk {

    private final VisitDesk visits;
    private final StayTable stays;
    private final RecordTable records;
    private final HoursBook book;
    private final Photos photos;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeavingDesk(
            VisitDesk visits,
            StayTable stays,
            RecordTable records,
            HoursBook book,
            Photos photos,
            ApplicationEventPublisher events,
            Clock clock) {
        this.visits = visits;
        this.stays = stays;
        this.records = records;
        this.book = book;
        this.photos = photos;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is said when leaving.
     *
     * @param leftAt {@code yyyy-MM-ddTHH:mm} of whoever forgot to say it in time; blank for now
     * @param met whether the petitioner was met
     */
    public record Leaving(
            String leftAt, String travelMinutes, boolean met, String work, String nextStep, VisitResult result) {}

    /** How it looked. */
    public record Shown(PhotoKind kind, CleanPhoto photo) {}

    /** Writes the hours down and lets the procedure go on. */
    @Transactional
    public void leave(long stayId, Leaving said, List<Shown> shown, Actor volunteer) {
        Stay stay = visits.mine(stayId, volunteer);
        records.hold(List.of(stay.personId()));
        Findings findings = new Findings();
        TypedHours.words(said.work(), said.nextStep(), findings);
        Instant end = LeftAt.read(said.leftAt(), clock.instant(), findings);
        String travel = TypedHours.stripped(said.travelMinutes()) == null
                ? "0"
                : said.travelMinutes().strip();
        findings.check(travel.matches("\\d{1,4}"), "travelMinutes", "volunteering.refused.travel")
                .check(said.result() != null, "result", "volunteering.refused.result-missing")
                .orRefuse();
        HoursRules.time(stay.startedAt(), end, Integer.parseInt(travel), null, clock.instant(), findings);
        findings.orRefuse();
        if (stay.caseNumber() != null) {
            // before the procedure goes on: the team may lose sight of the case then
            shown.forEach(one -> photos.add(stay.caseNumber(), one.kind(), one.photo(), volunteer));
        }
        stays.end(stay.id(), end, Integer.parseInt(travel), TypedHours.stripped(said.nextStep()));
        Spell spell = Spell.between(stay.startedAt(), end, Integer.parseInt(travel));
        Visit visit = new Visit(spell.day(), hours(spell.minutes()), said.work().strip(), said.met());
        if (stay.caseNumber() != null) {
            events.publishEvent(new VisitEnded(stay.caseNumber(), visit, said.result(), volunteer));
        }
        stays.unwritten(stay.personId(), stay.matter()).ifPresent(left -> book.write(left, visit, volunteer));
    }

    private static BigDecimal hours(int minutes) {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
    }
}
