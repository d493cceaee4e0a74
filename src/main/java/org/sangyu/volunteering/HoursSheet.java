package org.sangyu.volunteering;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.sangyu.privacy.Masking;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.OutgoingRegister;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes service records out as a spreadsheet. They are never brought in by one: hours are written down one by one. */
@Component
class HoursSheet implements OutgoingRegister {

    private static final int AT_A_TIME = 1000;
    private static final List<Column> COLUMNS = List.of(
            Column.required("name", "").asPersonal(),
            Column.required("team", ""),
            Column.required("day", "2026-11-22"),
            Column.optional("from", "09:00"),
            Column.optional("to", "10:30"),
            Column.required("hours", "1.5"),
            Column.optional("matter", ""),
            Column.required("work", ""),
            Column.optional("next", ""),
            Column.required("written", ""),
            Column.required("state", ""));

    private final ServiceRecords records;
    private final HoursWords words;
    private final MessageSource messages;

    HoursSheet(ServiceRecords records, HoursWords words, MessageSource messages) {
        this.records = records;
        this.words = words;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "hours";
    }

    @Override
    public String words() {
        return "volunteering.sheet.hours";
    }

    @Override
    public String home() {
        return "/hours";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public boolean mayTakeOut(Actor actor) {
        return actor.may(Permission.VERIFY_HOURS);
    }

    @Override
    public void takeOut(boolean clear, Actor actor, Consumer<List<String>> sink) {
        takeOut(clear, Map.of(), actor, sink);
    }

    @Override
    @Transactional(readOnly = true)
    public void takeOut(boolean clear, Map<String, String> filter, Actor actor, Consumer<List<String>> sink) {
        Locale locale = LocaleContextHolder.getLocale();
        Long before = null;
        do {
            RecordPage page = records.list(filter(filter, before), actor);
            page.rows().forEach(row -> sink.accept(cells(row, clear, locale)));
            before = page.next();
        } while (before != null);
    }

    static RecordFilter filter(Map<String, String> said, Long before) {
        return new RecordFilter(
                said.get("scope"),
                null,
                said.get("name"),
                Arrays.stream(RecordState.values())
                        .filter(state -> state.name().equals(said.get("state")))
                        .findFirst()
                        .orElse(null),
                date(said.get("from")),
                date(said.get("until")),
                before,
                AT_A_TIME);
    }

    private List<String> cells(ServiceRecord it, boolean clear, Locale locale) {
        return Arrays.asList(
                clear ? it.name() : Masking.name(it.name()),
                it.teamName(),
                it.day().toString(),
                words.time(it.startedAt()),
                words.time(it.endedAt()),
                words.of(it.minutes()),
                it.matter(),
                clear ? it.work() : Masking.text(it.work()),
                clear ? it.nextStep() : Masking.text(it.nextStep()),
                messages.getMessage("volunteering.written." + it.written(), null, locale),
                messages.getMessage("volunteering.state." + it.state(), null, locale));
    }

    private static LocalDate date(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
