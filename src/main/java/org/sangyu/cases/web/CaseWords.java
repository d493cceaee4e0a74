package org.sangyu.cases.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sangyu.cases.CaseStatus;
import org.sangyu.cases.Categories;
import org.sangyu.cases.TimelineEntry;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What codes and instants of a case are called in the reader's language, for the pages and the API. */
@Component("caseWords")
class CaseWords {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final MessageSource messages;
    private final Categories categories;

    CaseWords(MessageSource messages, Categories categories) {
        this.messages = messages;
        this.categories = categories;
    }

    public String status(CaseStatus status) {
        return say("status", status);
    }

    /** @return {@code null} when the case has no category yet */
    public String category(String code) {
        return code == null ? null : categories.name(code, locale());
    }

    public String action(String action) {
        return say("action", action);
    }

    /** What the clock and other rules did is said in words; a person's name stays as it is. */
    public String actor(String actor) {
        return say("actor", actor);
    }

    /** Some acts are noted by a code: the limit, the closing code, why a case is not counted. */
    public String note(TimelineEntry entry) {
        if (entry.note() == null) {
            return null;
        }
        return switch (entry.action()) {
            case "limit" -> limit(entry.note());
            case "close" -> say("closing", entry.note());
            case "archive" -> say("excluded", entry.note());
            case "extend" -> extended(entry.note());
            default -> entry.note();
        };
    }

    /** By how many working days, and why. */
    private String extended(String note) {
        String[] parts = note.split(" · ", 2);
        return parts.length < 2
                ? note
                : messages.getMessage("cases.unit.WORK_DAY", new Object[] {parts[0]}, locale()) + " · " + parts[1];
    }

    /** Which limit, and how long it was then; older notes name it alone. */
    private String limit(String note) {
        String[] parts = note.split(" ");
        return parts.length < 3
                ? say("limit", note)
                : messages.getMessage(
                        "cases.limit.said",
                        new Object[] {
                            say("limit", parts[0]),
                            messages.getMessage("cases.unit." + parts[2], new Object[] {parts[1]}, locale())
                        },
                        locale());
    }

    /** The label of an enum's constant or another code: {@code cases.<kind>.<code>}; without one, the code. */
    public String say(String kind, Object code) {
        return code == null ? null : messages.getMessage("cases." + kind + "." + code, null, code.toString(), locale());
    }

    /** Day and minute, in Laixi's time. */
    public String time(Instant instant) {
        if (instant == null) {
            return null;
        }
        String pattern = messages.getMessage("cases.format.minute", null, locale());
        return DateTimeFormatter.ofPattern(pattern, locale()).format(instant.atZone(ZONE));
    }

    static OffsetDateTime offset(Instant instant) {
        return instant == null ? null : instant.atZone(ZONE).toOffsetDateTime();
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
