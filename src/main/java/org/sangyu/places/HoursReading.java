package org.sangyu.places;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sangyu.places.OpeningHours.Closure;
import org.sangyu.places.OpeningHours.Span;
import org.sangyu.refusal.Refusal;

/** Reads one text of opening hours from its beginning to its end; see {@link HoursText}. */
final class HoursReading {

    private static final Pattern TOKEN =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{1,2}):(\\d{2})|[-~\u2013\u2014]|[,/]|[;.\n]");
    private static final int MOST_SPANS = 2;

    private enum Kind {
        DAYS,
        TIME,
        DATE,
        TO,
        AND,
        NEXT,
        CLOSED,
        HOLIDAYS,
        ALL_DAY
    }

    private record Token(Kind kind, Object value, String rest) {}

    private final Deque<Token> tokens = new ArrayDeque<>();
    private final Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    private final List<Closure> closures = new ArrayList<>();
    private boolean holidaysClosed;

    HoursReading(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < text.length()) {
            if (isBlank(text.charAt(at))) {
                at++;
            } else {
                at += token(text, at);
            }
        }
    }

    /** A colon stands within times, and where somebody sets one after the days, it means nothing. */
    private static boolean isBlank(char c) {
        return c == ':' || (c != '\n' && Character.isWhitespace(c));
    }

    OpeningHours hours() {
        while (!tokens.isEmpty()) {
            if (is(Kind.NEXT) || is(Kind.AND)) {
                tokens.poll();
            } else if (is(Kind.HOLIDAYS)) {
                tokens.poll();
                take(Kind.CLOSED);
                holidaysClosed = true;
            } else if (is(Kind.DATE)) {
                closure();
            } else {
                days();
            }
        }
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw refused("places.hours.never");
        }
        return new OpeningHours(week, holidaysClosed, closures);
    }

    private void closure() {
        Token from = take(Kind.DATE);
        Token to = from;
        if (is(Kind.TO)) {
            tokens.poll();
            to = take(Kind.DATE);
        }
        take(Kind.CLOSED);
        Closure closure = new Closure((LocalDate) from.value, (LocalDate) to.value);
        if (closure.to().isBefore(closure.from())) {
            throw refused("places.hours.backwards", from.rest);
        }
        closures.add(closure);
    }

    private void days() {
        Token start = tokens.peek();
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        do {
            days.addAll(dayRange());
            if (is(Kind.AND)) {
                tokens.poll();
            }
        } while (is(Kind.DAYS));
        List<Span> spans = is(Kind.CLOSED) ? List.of() : spans();
        if (spans.isEmpty()) {
            take(Kind.CLOSED);
        }
        for (DayOfWeek day : days) {
            if (week.put(day, spans) != null) {
                throw refused("places.hours.twice", start.rest);
            }
        }
    }

    private Set<DayOfWeek> dayRange() {
        Token token = take(Kind.DAYS);
        Set<DayOfWeek> days = daysOf(token);
        if (!is(Kind.TO)) {
            return days;
        }
        tokens.poll();
        Set<DayOfWeek> ends = daysOf(take(Kind.DAYS));
        if (days.size() > 1 || ends.size() > 1) {
            throw unreadable(token.rest);
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
        String start = tokens.isEmpty() ? "" : tokens.peek().rest;
        while (true) {
            if (is(Kind.ALL_DAY)) {
                tokens.poll();
                spans.add(new Span(0, OpeningHours.DAY));
            } else {
                spans.add(span(take(Kind.TIME)));
            }
            if (is(Kind.AND)) {
                tokens.poll();
            }
            if (!is(Kind.TIME) && !is(Kind.ALL_DAY)) {
                break;
            }
        }
        if (spans.size() > MOST_SPANS) {
            throw refused("places.hours.many", MOST_SPANS, start);
        }
        if (spans.size() == 2 && spans.get(0).to() > spans.get(1).from()) {
            throw refused("places.hours.overlap", start);
        }
        return spans;
    }

    private Span span(Token opens) {
        take(Kind.TO);
        Token closes = take(Kind.TIME);
        int from = (int) opens.value;
        int to = (int) closes.value;
        if (from >= OpeningHours.DAY || from == to) {
            throw refused("places.hours.span", opens.rest);
        }
        return new Span(from, to > from ? to : to + OpeningHours.DAY);
    }

    private boolean is(Kind kind) {
        return !tokens.isEmpty() && tokens.peek().kind == kind;
    }

    private Token take(Kind kind) {
        if (!is(kind)) {
            throw unreadable(tokens.isEmpty() ? "" : tokens.peek().rest);
        }
        return tokens.poll();
    }

    /** Notes the token that begins here and says how long it is. */
    private int token(String text, int at) {
        String rest = text.substring(at, Math.min(text.length(), at + 20)).strip();
        Matcher found = TOKEN.matcher(text).region(at, text.length());
        if (found.lookingAt()) {
            tokens.add(typed(found, rest));
            return found.end() - at;
        }
        for (Map.Entry<String, String> word : HoursWords.all().entrySet()) {
            if (text.startsWith(word.getKey(), at)) {
                tokens.add(meant(word.getValue(), rest));
                return word.getKey().length();
            }
        }
        throw unreadable(rest);
    }

    private static Token typed(Matcher found, String rest) {
        if (found.group(1) != null) {
            try {
                return new Token(Kind.DATE, LocalDate.of(number(found, 1), number(found, 2), number(found, 3)), rest);
            } catch (DateTimeException e) {
                throw unreadable(rest);
            }
        }
        if (found.group(4) != null) {
            int minutes = number(found, 4) * 60 + number(found, 5);
            if (minutes > OpeningHours.DAY || number(found, 5) > 59) {
                throw unreadable(rest);
            }
            return new Token(Kind.TIME, minutes, rest);
        }
        return switch (found.group().charAt(0)) {
            case ',', '/' -> new Token(Kind.AND, null, rest);
            case ';', '.', '\n' -> new Token(Kind.NEXT, null, rest);
            default -> new Token(Kind.TO, null, rest);
        };
    }

    private static Token meant(String meaning, String rest) {
        return switch (meaning) {
            case "to" -> new Token(Kind.TO, null, rest);
            case "and" -> new Token(Kind.AND, null, rest);
            case "next" -> new Token(Kind.NEXT, null, rest);
            case "closed" -> new Token(Kind.CLOSED, null, rest);
            case "holidays" -> new Token(Kind.HOLIDAYS, null, rest);
            case "all-day" -> new Token(Kind.ALL_DAY, null, rest);
            case "daily" -> new Token(Kind.DAYS, EnumSet.allOf(DayOfWeek.class), rest);
            case "workdays" -> new Token(Kind.DAYS, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), rest);
            case "weekend" -> new Token(Kind.DAYS, EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), rest);
            default -> new Token(Kind.DAYS, EnumSet.of(DayOfWeek.of(meaning.charAt(4) - '0')), rest);
        };
    }

    @SuppressWarnings("unchecked")
    private static Set<DayOfWeek> daysOf(Token token) {
        return (Set<DayOfWeek>) token.value;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static Refusal unreadable(String rest) {
        return rest.isEmpty() ? refused("places.hours.unfinished") : refused("places.hours.unreadable", rest);
    }

    private static Refusal refused(String key, Object... args) {
        return Refusal.invalid("hours", key, args);
    }
}
