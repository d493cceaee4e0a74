package org.sangyu.places;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sangyu.refusal.Refusal;

/** The words, times and marks that a text of opening hours is made of, taken one after the other. */
final class HoursTokens {

    private static final Pattern TOKEN =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{1,2}):(\\d{2})|[-~\u2013\u2014]|[,/]|[;.\n]");
    private static final int SHOWN = 20;

    enum Kind {
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

    /** @param rest the text from here on, for saying from where on it cannot be read */
    record Token(Kind kind, Object value, String rest) {

        @SuppressWarnings("unchecked")
        Set<DayOfWeek> days() {
            return (Set<DayOfWeek>) value;
        }

        LocalDate date() {
            return (LocalDate) value;
        }

        /** Minutes after midnight. */
        int time() {
            return (int) value;
        }
    }

    private final Deque<Token> tokens = new ArrayDeque<>();

    HoursTokens(String typed) {
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

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    boolean is(Kind kind) {
        return !tokens.isEmpty() && tokens.peek().kind == kind;
    }

    /** What is next; it stays there. */
    String rest() {
        return tokens.isEmpty() ? "" : tokens.peek().rest;
    }

    /** @throws Refusal when something else is next */
    Token take(Kind kind) {
        if (!is(kind)) {
            throw unreadable(rest());
        }
        return tokens.poll();
    }

    /** Takes it if it is next. */
    boolean skip(Kind kind) {
        boolean next = is(kind);
        if (next) {
            tokens.poll();
        }
        return next;
    }

    /** A colon stands within times, and where somebody sets one after the days, it means nothing. */
    private static boolean isBlank(char c) {
        return c == ':' || (c != '\n' && Character.isWhitespace(c));
    }

    /** Notes the token that begins here and says how long it is. */
    private int token(String text, int at) {
        String rest = text.substring(at, Math.min(text.length(), at + SHOWN)).strip();
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

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    static Refusal unreadable(String rest) {
        return rest.isEmpty() ? refused("places.hours.unfinished") : refused("places.hours.unreadable", rest);
    }

    static Refusal refused(String key, Object... args) {
        return Refusal.invalid("hours", key, args);
    }
}
