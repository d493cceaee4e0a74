package org.sangyu.recognition;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sangyu.privacy.Masking;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.OutgoingRegister;
import org.sangyu.volunteering.HoursWords;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the nominees of selections out as a spreadsheet; nobody is honoured by one. */
@Component
class HonourSheet implements OutgoingRegister {

    private static final List<Column> COLUMNS = List.of(
            Column.required("round", "PX-370285-20261122-000001"),
            Column.required("year", "2026"),
            Column.required("category", ""),
            Column.required("name", "").asPersonal(),
            Column.required("team", ""),
            Column.required("by", ""),
            Column.required("hours", "128.5"),
            Column.required("visits", "41"),
            Column.required("months", "9"),
            Column.required("reason", ""),
            Column.required("state", ""));

    private final RoundBook book;
    private final Categories categories;
    private final HoursWords hours;
    private final MessageSource messages;

    HonourSheet(RoundBook book, Categories categories, HoursWords hours, MessageSource messages) {
        this.book = book;
        this.categories = categories;
        this.hours = hours;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "recognition";
    }

    @Override
    public String words() {
        return "recognition.sheet";
    }

    @Override
    public String home() {
        return "/recognition";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public boolean mayTakeOut(Actor actor) {
        return actor.may(Permission.SELECT_OUTSTANDING);
    }

    @Override
    @Transactional(readOnly = true)
    public void takeOut(boolean clear, Map<String, String> filter, Actor actor, Consumer<List<String>> sink) {
        String wanted = filter.get("round");
        List<Round> rounds = wanted == null ? book.list(actor) : List.of(book.seen(wanted, actor));
        rounds.forEach(round -> book.nominations(round, actor).forEach(it -> sink.accept(cells(round, it, clear))));
    }

    private List<String> cells(Round round, Nomination it, boolean clear) {
        boolean shown = clear || it.isOfTeam();
        return Arrays.asList(
                round.number(),
                String.valueOf(round.year()),
                categories.of(it.category()),
                shown ? it.name() : Masking.name(it.name()),
                it.teamName(),
                it.orgName(),
                hours.of(it.figures().minutes()),
                String.valueOf(it.figures().visits()),
                String.valueOf(it.figures().months()),
                clear ? it.reason() : Masking.text(it.reason()),
                messages.getMessage("recognition.state." + it.standing(round), null, LocaleContextHolder.getLocale()));
    }
}
