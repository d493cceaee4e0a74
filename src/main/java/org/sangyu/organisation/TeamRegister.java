package org.sangyu.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.sangyu.sheets.Change;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.Register;
import org.sangyu.sheets.SheetRow;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The volunteer teams as a spreadsheet; the forms of the pages are read by the same rules. */
@Component
public class TeamRegister implements Register<TeamEdit> {

    private static final int CHUNK = 500;

    private final Teams teams;
    private final RegisterRows rows;
    private final ServiceFields fields;
    private final Organisations organisations;

    TeamRegister(Teams teams, RegisterRows rows, ServiceFields fields, Organisations organisations) {
        this.teams = teams;
        this.rows = rows;
        this.fields = fields;
        this.organisations = organisations;
    }

    @Override
    public String key() {
        return "teams";
    }

    @Override
    public String words() {
        return "organisation.sheet.teams";
    }

    @Override
    public String home() {
        return "/register/teams";
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(
                        rows.head("370285001014", words()).stream(),
                        Stream.of(
                                rows.active(),
                                Column.required("kind", rows.said("organisation.sheet.teams.kind", TeamKind.INTERNAL)),
                                Column.optional("registrationNo", ""),
                                Column.optional("corps", rows.said(false)),
                                Column.optional("corpsCode", ""),
                                Column.optional(
                                        "serviceFields",
                                        fields.said(List.of("E", "F"), LocaleContextHolder.getLocale())),
                                Column.optional("establishedOn", "2024-03-05"),
                                Column.optional("committeeCode", ""),
                                Column.optional("approvedOn", "")))
                .toList();
    }

    @Override
    public boolean mayBringIn(Actor actor) {
        return RegisterSight.keepsAnArea(actor);
    }

    @Override
    public TeamEdit read(SheetRow row, Findings findings) {
        Typing typing = rows.typing();
        return new TeamEdit(
                rows.head(row, rows.active(row, findings), findings),
                typing.word(row.text("kind"), TeamKind.values(), "organisation.sheet.teams.kind", "kind", findings),
                row.text("registrationNo"),
                typing.yes(row.text("corps"), "corps", findings),
                row.text("corpsCode"),
                fields.typed(row.text("serviceFields"), "serviceFields", findings),
                typing.date(row.text("establishedOn"), "establishedOn", findings),
                rows.area(row, "committeeCode", findings),
                typing.date(row.text("approvedOn"), "approvedOn", findings));
    }

    @Override
    public List<Change> compare(List<TeamEdit> entries, Actor actor) {
        TeamWishes wishes = teams.wishes(entries);
        List<Change> changes = new ArrayList<>();
        for (TeamEdit entry : entries) {
            Optional<Organisation> there = wishes.there(entry).flatMap(team -> organisations.find(team.code()));
            changes.add(
                    rows.change(teams.saving(wishes, entry), there, wishes.check(entry, teams.today(), actor), actor));
        }
        return RegisterRows.once(
                entries.stream().map(entry -> entry.head().key()).toList(), changes, "name");
    }

    @Override
    public void write(List<TeamEdit> entries, Actor actor) {
        teams.saveAll(entries, actor);
    }

    @Override
    public void takeOut(boolean clear, Actor actor, Consumer<List<String>> sink) {
        for (String cursor = ""; cursor != null; ) {
            RegisterPage<VolunteerTeam> page = teams.list(TeamFilter.all(), cursor, CHUNK, actor);
            page.items().forEach(team -> sink.accept(cells(team)));
            cursor = page.next();
        }
    }

    private List<String> cells(VolunteerTeam team) {
        return Arrays.asList(
                team.code(),
                team.areaCode(),
                team.name(),
                team.email(),
                team.phone(),
                rows.said(team.active()),
                rows.said("organisation.sheet.teams.kind", team.kind()),
                team.registrationNo(),
                rows.said(team.corps()),
                team.corpsCode(),
                fields.said(team.serviceFields(), LocaleContextHolder.getLocale()),
                RegisterRows.text(team.establishedOn()),
                team.committeeCode(),
                team.state() == TeamState.APPROVED ? RegisterRows.text(team.decidedOn()) : null);
    }
}
