package org.sangyu.outreach;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.privacy.Masking;
import org.sangyu.security.Actor;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.OutgoingRegister;
import org.sangyu.volunteering.HoursWords;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the rounds that a figure counts out as a spreadsheet, each with what proves it; none is ever brought in. */
@Component
class OutreachSheet implements OutgoingRegister {

    private static final int AT_A_TIME = 500;
    private static final List<Column> COLUMNS = List.of(
            Column.required("number", ""),
            Column.required("kind", ""),
            Column.required("day", "2026-11-22"),
            Column.required("name", "").asPersonal(),
            Column.optional("branch", ""),
            Column.optional("helpers", "").asPersonal(),
            Column.optional("hours", "1.5"),
            Column.required("proof", ""),
            Column.optional("records", ""),
            Column.optional("material", ""));

    private final ProvenVisits visits;
    private final Organisations organisations;
    private final HoursWords hours;
    private final MessageSource messages;
    private final Clock clock;

    OutreachSheet(
            ProvenVisits visits, Organisations organisations, HoursWords hours, MessageSource messages, Clock clock) {
        this.visits = visits;
        this.organisations = organisations;
        this.hours = hours;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "outreach";
    }

    @Override
    public String words() {
        return "outreach.sheet";
    }

    @Override
    public String home() {
        return "/outreach";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    @Transactional(readOnly = true)
    public void takeOut(boolean clear, Map<String, String> said, Actor actor, Consumer<List<String>> sink) {
        OutreachScope scope = OutreachScope.of(said.get("scope"), actor);
        VisitFilter filter = VisitFilter.typed(
                said.get("kind"), said.get("from"), said.get("until"), said.get("proof"), CarePlanDesk.today(clock));
        String cursor = null;
        do {
            ProvenVisits.Page page = visits.list(scope, filter, cursor, AT_A_TIME, actor);
            page.rows().forEach(row -> sink.accept(cells(row, clear)));
            cursor = page.next();
        } while (cursor != null);
    }

    private List<String> cells(ProvenVisits.Row row, boolean clear) {
        CareVisit visit = row.visit();
        int minutes =
                row.records().stream().mapToInt(ProvenVisits.Record::minutes).sum();
        boolean verified = row.records().stream().anyMatch(ProvenVisits.Record::verified);
        return Arrays.asList(
                visit.number(),
                say("outreach.kind." + visit.kind()),
                visit.doneOn().toString(),
                clear ? row.name() : Masking.name(row.name()),
                organisations.find(visit.branchCode()).map(Organisation::name).orElse(null),
                row.records().stream()
                        .map(one -> clear ? one.helper() : Masking.name(one.helper()))
                        .collect(Collectors.joining(say("web.list-separator"))),
                hours.of(minutes),
                say("outreach.proof." + (verified ? VisitFilter.Proof.VERIFIED : VisitFilter.Proof.WAITING)),
                row.records().stream().map(one -> "" + one.id()).collect(Collectors.joining(" ")),
                clear ? visit.material() : Masking.text(visit.material()));
    }

    private String say(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, null, locale);
    }
}
