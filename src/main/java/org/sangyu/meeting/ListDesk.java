package org.sangyu.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.sangyu.organisation.Tier;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the items of the three lists live on after their meeting: published, matched with each other, settled and rated. A
 * need that nobody can match goes up a tier after so many meetings.
 */
@Service
@Transactional
public class ListDesk {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int WORDS = 500;

    private final ItemLives lives;
    private final Items items;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int meetingsBeforeNextTier;

    ListDesk(
            ItemLives lives,
            Items items,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${sangyu.meeting.meetings-before-next-tier:3}") int meetingsBeforeNextTier) {
        this.lives = lives;
        this.items = items;
        this.events = events;
        this.clock = clock;
        this.meetingsBeforeNextTier = meetingsBeforeNextTier;
    }

    /** Begins the life of what a confirmed meeting's lists hold beside the needs that became cases. */
    void submit(Meeting meeting, List<ListItem> confirmed, Actor by) {
        lives.metAgain(deskOf(meeting.areaCode()), meetingsBeforeNextTier)
                .forEach(number -> events.publishEvent(new ItemPassedUp(number)));
        for (ListItem item : confirmed) {
            if (item.becomesCase() || (item.carriedFrom() != null && lives.goesOnWith(item.carriedFrom(), item.id()))) {
                continue;
            }
            String number = number(item);
            lives.insert(number, item, deskOf(item.areaCode()), by.username(), clock.instant());
            events.publishEvent(new ItemSubmitted(number));
        }
    }

    /** What was asked or offered is true: whoever sees the lists sees it from now on. */
    public void publish(String number, Actor by) {
        move(number, LifeState.SUBMITTED, LifeState.PUBLISHED, null);
        lives.stamp(number, "published_at", clock.instant());
        lives.publishedBy(number, by.username());
    }

    public void refuse(String number, String reason) {
        said(reason, "reason");
        move(number, LifeState.SUBMITTED, LifeState.REFUSED, reason.strip());
        end(number, ItemStatus.SETTLED);
    }

    @Transactional(readOnly = true)
    public List<ItemLife> offersFor(String number) {
        return lives.offersFor(require(number));
    }

    /** Somebody offers what is needed; both are to be brought together. */
    public void match(String number, String offerNumber, String words) {
        new Findings()
                .check(
                        offersFor(number).stream()
                                .anyMatch(offer -> offer.number().equals(offerNumber)),
                        "offer",
                        "meeting.life.offer")
                .optional(words, WORDS, "words", "meeting.life.words-length")
                .orRefuse();
        move(number, LifeState.PUBLISHED, LifeState.MATCHING, words == null ? null : words.strip());
        lives.offer(number, offerNumber);
    }

    /** It is one for the offices after all. */
    public void becomeCase(String number, Actor by) {
        ItemLife life = require(number);
        move(number, LifeState.PUBLISHED, LifeState.BECAME_CASE, null);
        lives.stamp(number, "ended_at", clock.instant());
        events.publishEvent(new ItemEnded(number, false));
        ListItem item = items.find(life.itemId()).orElseThrow();
        events.publishEvent(new WishBecameNeed(MeetingDesk.need(item), by));
    }

    /** It is no longer needed. */
    public void withdraw(String number, String reason) {
        said(reason, "words");
        move(number, LifeState.PUBLISHED, LifeState.WITHDRAWN, reason.strip());
        end(number, ItemStatus.SETTLED);
        events.publishEvent(new ItemEnded(number, false));
    }

    public void settle(String number, String words) {
        said(words, "words");
        move(number, LifeState.MATCHING, LifeState.SETTLED, words.strip());
        lives.stamp(number, "settled_at", clock.instant());
        end(number, ItemStatus.SETTLED);
        events.publishEvent(new ItemEnded(number, true));
    }

    /** It did not work out; the need waits for another match. */
    public void fail(String number, String reason) {
        said(reason, "words");
        move(number, LifeState.MATCHING, LifeState.PUBLISHED, reason.strip());
        lives.offer(number, null);
    }

    /** @param rating 1 to 5, as whoever was helped says */
    public void rate(String number, int rating, String words) {
        new Findings()
                .check(rating >= 1 && rating <= 5, "rating", "meeting.life.rating")
                .optional(words, WORDS, "words", "meeting.life.words-length")
                .orRefuse();
        move(number, LifeState.SETTLED, LifeState.RATED, words == null ? null : words.strip());
        lives.rate(number, rating);
    }

    /** The desk of the tier above tries from now on. */
    public void passUp(String number) {
        ItemLife life = require(number);
        lives.desk(number, Tier.of(life.deskCode()).next().codeFor(life.areaCode()));
    }

    /** What was offered is no longer there; whoever was promised it already is not affected. */
    public void endOffer(String number) {
        move(number, LifeState.PUBLISHED, LifeState.WITHDRAWN, null);
        end(number, ItemStatus.SETTLED);
    }

    /** Whoever records meetings where it was offered says that it is no longer there. */
    public void takeDown(String number, Actor by) {
        if (!by.may(Permission.RECORD_MEETING, require(number).areaCode())) {
            throw Refusal.notFound("meeting.life.unknown", number);
        }
        endOffer(number);
        events.publishEvent(new OfferEnded(number));
    }

    /** The meeting wrote down that an offer was taken up or is no longer there. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settledAtMeeting(long itemId) {
        lives.ofItem(itemId)
                .filter(ItemLife::isOffer)
                .filter(life -> life.state() == LifeState.SUBMITTED || life.state() == LifeState.PUBLISHED)
                .ifPresent(life -> {
                    move(life.number(), life.state(), LifeState.WITHDRAWN, null);
                    lives.stamp(life.number(), "ended_at", clock.instant());
                    events.publishEvent(new OfferEnded(life.number()));
                });
    }

    /** The needs of a meeting's list that did not become cases at once, in its order and whatever became of them. */
    @Transactional(readOnly = true)
    public List<ItemLife> needsOf(long meetingId) {
        return lives.needsOf(meetingId);
    }

    /** @throws Refusal not found */
    @Transactional(readOnly = true)
    public ItemLife require(String number) {
        return lives.find(number).orElseThrow(() -> Refusal.notFound("meeting.life.unknown", number));
    }

    private void move(String number, LifeState from, LifeState to, String words) {
        if (!lives.move(number, from, to, words)) {
            throw Refusal.conflict("meeting.life.moved-on");
        }
    }

    private void end(String number, ItemStatus status) {
        lives.stamp(number, "ended_at", clock.instant());
        items.become(List.of(require(number).itemId()), status);
    }

    private static void said(String words, String field) {
        new Findings()
                .text(words, WORDS, field, "meeting.life.words-missing", "meeting.life.words-length")
                .orRefuse();
    }

    private String number(ListItem item) {
        String day = LocalDate.ofInstant(clock.instant(), ZONE).format(DateTimeFormatter.BASIC_ISO_DATE);
        return "QD-%s-%s-%06d".formatted(item.areaCode().substring(0, 6), day, lives.nextSerial());
    }

    /** Grids have no desk of their own. */
    private static String deskOf(String areaCode) {
        return Tier.of(areaCode).codeFor(areaCode);
    }
}
