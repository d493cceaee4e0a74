package org.sangyu.places;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sangyu.places.HoursTokens.Kind;
import org.sangyu.places.HoursTokens.Token;
import org.sangyu.places.OpeningHours.Closure;
import org.sangyu.places.OpeningHours.Span;

/** Reads one text of opening hours from its beginning to its end; see {@link HoursText}. */
final class HoursReading {

    private static final int MOST_SPANS = 2;

    private final HoursTokens tokens;
    private final Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    private final List<Closure> closures = new ArrayList<>();
    private boolean holidaysClosed;

    HoursReading(String typed) {
        this.tokens = new HoursTokens(typed);
    }

    OpeningHours hours() {
        while (!tokens.isEmpty()) {
            if (tokens.skip(Kind.NEXT) || tokens.skip(Kind.AND)) {
                continue;
            }
            if (tokens.skip(Kind.HOLIDAYS)) {
                tokens.take(Kind.CLOSED);
                holidaysClosed = true;
            } else if (tokens.is(Kind.DATE)) {
                closure();
            } else {
                days();
            }
        }
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw HoursTokens.refused("places.hours.never");
        }
        return new OpeningHours(week, holidaysClosed, closures);
    }

    private void closure() {
        Token from = tokens.take(Kind.DATE);
        Token to = tokens.skip(Kind.TO) ? tokens.take(Kind.DATE) : from;
        tokens.take(Kind.CLOSED);
        Closure closure = new Closure(from.date(), to.date());
        if (closure.to().isBefore(closure.from())) {
            throw HoursTokens.refused("places.hours.backwards", from.rest());
        }
        closures.add(closure);
    }

    private void days() {
        String start = tokens.rest();
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        do {
            days.addAll(dayRange());
            tokens.skip(Kind.AND);
        } while (tokens.is(Kind.DAYS));
        List<Span> spans = tokens.skip(Kind.CLOSED) ? List.of() : spans();
        for (DayOfWeek day : days) {
            if (week.put(day, spans) != null) {
                throw HoursTokens.refused("places.hours.twice", start);
            }
        }
    }

    private Set<DayOfWeek> dayRange() {
        Token token = tokens.take(Kind.DAYS);
        Set<DayOfWeek> days = token.days();
        if (!tokens.skip(Kind.TO)) {
            return days;
        }
        Set<DayOfWeek> ends = tokens.take(Kind.DAYS).days();
        if (days.size() > 1 || ends.size() > 1) {
            throw HoursTokens.unreadable(token.rest());
        }
        DayOfWeek last = ends.iterator().next();
        Set<DayOfWeek> range = EnumSet.of(last);
        for (DayOfWeek day = days.iterator().next(); day != last; day = day.plus(1)) {
            range.add(day);
        }
        return range;
    }

    private List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        String start = tokens.rest();
        do {
            spans.add(tokens.skip(Kind.ALL_DAY) ? new Span(0, OpeningHours.DAY) : span());
            tokens.skip(Kind.AND);
        } while (tokens.is(Kind.TIME) || tokens.is(Kind.ALL_DAY));
        if (spans.size() > MOST_SPANS) {
            throw HoursTokens.refused("places.hours.many", MOST_SPANS, start);
        }
        if (spans.size() == 2 && spans.get(0).to() > spans.get(1).from()) {
            throw HoursTokens.refused("places.hours.overlap", start);
        }
        return spans;
    }

    private Span span() {
        Token opens = tokens.take(Kind.TIME);
        tokens.take(Kind.TO);
        int from = opens.time();
        int to = tokens.take(Kind.TIME).time();
        if (from >= OpeningHours.DAY || from == to) {
            throw HoursTokens.refused("places.hours.span", opens.rest());
        }
        return new Span(from, to > from ? to : to + OpeningHours.DAY);
    }
}
