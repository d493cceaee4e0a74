package org.sangyu.insight;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sangyu.insight.TonightQueries.Ask;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what would happen by itself tonight, and why, and does none of it. */
@Service
public class Tonight {

    /** Of each kind; who wants to see more asks for a smaller area or a nearer instant. */
    static final int MOST = 200;

    /** Nobody can know much of what is further ahead: people will have acted. */
    static final Duration FURTHEST = Duration.ofDays(31);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final TonightQueries queries;
    private final OwnArea areas;
    private final Clock clock;

    Tonight(TonightQueries queries, OwnArea areas, Clock clock) {
        this.queries = queries;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * Understands what was typed: a date and time in Asia/Shanghai, or nothing for the next morning at eight.
     *
     * @throws Refusal beside {@code until} when it is no time, past, or too far ahead
     */
    public Instant until(String typed) {
        Instant now = clock.instant();
        if (typed == null || typed.isBlank()) {
            return nextMorning(now);
        }
        Instant until;
        try {
            until = LocalDateTime.parse(typed.strip()).atZone(ZONE).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid("until", "insight.tonight.not-a-time");
        }
        if (!until.isAfter(now) || until.isAfter(now.plus(FURTHEST))) {
            throw Refusal.invalid("until", "insight.tonight.out-of-reach", FURTHEST.toDays());
        }
        return until;
    }

    /**
     * @param area {@code null} for one's own
     * @throws Refusal when the area is not this person's to see
     */
    @Transactional(readOnly = true)
    public TonightAnswer answer(Instant until, String area, Actor actor) {
        Ask ask = new Ask(areas.of(area, actor), clock.instant(), until, MOST + 1);
        List<Foretold> red = earliest(Stream.concat(queries.red(ask).stream(), queries.redAgain(ask).stream()));
        List<Foretold> escalated = red.stream()
                .filter(late -> !late.tier().equals("CITY"))
                .map(late -> late.as(TonightKind.ESCALATED))
                .toList();
        List<Foretold> acts = new ArrayList<>();
        Set<TonightKind> more = EnumSet.noneOf(TonightKind.class);
        for (List<Foretold> kind : List.of(
                queries.yellow(ask),
                red,
                escalated,
                queries.offers(ask),
                queries.resumptions(ask),
                queries.promises(ask))) {
            if (kind.size() > MOST) {
                more.add(kind.get(0).kind());
            }
            kind.stream().limit(MOST).forEach(acts::add);
        }
        return new TonightAnswer(ask.now(), until, ask.area(), earliest(acts.stream()), more);
    }

    private static List<Foretold> earliest(Stream<Foretold> acts) {
        return acts.sorted(Comparator.comparing(Foretold::at)
                        .thenComparing(Foretold::kind)
                        .thenComparing(Foretold::number))
                .toList();
    }

    private static Instant nextMorning(Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, ZONE);
        LocalDateTime today = local.truncatedTo(ChronoUnit.DAYS).with(MORNING);
        return (local.isBefore(today) ? today : today.plusDays(1)).atZone(ZONE).toInstant();
    }
}
