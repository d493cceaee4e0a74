package org.sangyu.organisation;

import java.util.Arrays;
import java.util.List;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.SheetRow;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The volunteer teams as a spreadsheet. */
@Component
public class TeamRegister extends OrganisationRegister<TeamEdit, VolunteerTeam> {

    private final Teams teams;
    private final ServiceFields fields;

    TeamRegister(Teams teams, ServiceFields fields, RegisterRows rows, RegisterPreview preview) {
        super("teams", "organisation.sheet.teams", "370285001014", rows, preview);
        this.teams = teams;
        this.fields = fields;
    }

    @Override
    protected List<Column> ownColumns() {
        return List.of(
                rows.active(),
                Column.required("kind", rows.said(words() + ".kind", TeamKind.INTERNAL)),
                Column.optional("registrationNo", ""),
                Column.optional("corps", rows.said(false)),
                Column.optional("corpsCode", ""),
                Column.optional("serviceFields", said(List.of("E", "F"))),
                Column.optional("establishedOn", "2024-03-05"),
                Column.optional("committeeCode", ""),
                Column.optional("approvedOn", ""));
    }

    @Override
    protected List<String> ownCells(VolunteerTeam team) {
        return Arrays.asList(
                rows.said(team.active()),
                rows.said(words() + ".kind", team.kind()),
                team.registrationNo(),
                rows.said(team.corps()),
                team.corpsCode(),
                said(team.serviceFields()),
                RegisterRows.text(team.establishedOn()),
                team.committeeCode(),
                team.state() == TeamState.APPROVED ? RegisterRows.text(team.decidedOn()) : null);
    }

    @Override
    public TeamEdit read(SheetRow row, Findings findings) {
        Typing typing = rows.typing();
        return new TeamEdit(
                rows.head(row, rows.active(row, findings), findings),
                typing.word(row.text("kind"), TeamKind.values(), words() + ".kind", "kind", findings),
                row.text("registrationNo"),
                typing.yes(row.text("corps"), "corps", findings),
                row.text("corpsCode"),
                fields.typed(row.text("serviceFields"), "serviceFields", findings),
                typing.date(row.text("establishedOn"), "establishedOn", findings),
                rows.area(row, "committeeCode", findings),
                typing.date(row.text("approvedOn"), "approvedOn", findings));
    }

    @Override
    protected RegisterWishes<TeamEdit, VolunteerTeam> wishes(List<TeamEdit> wanted) {
        return teams.wishes(wanted);
    }

    @Override
    protected RegisterPage<VolunteerTeam> page(RegisterQuery asked, String cursor, Actor actor) {
        return teams.list(TeamFilter.of(asked), cursor, RegisterPage.CHUNK, actor);
    }

    @Override
    public void write(List<TeamEdit> wanted, Actor actor) {
        teams.saveAll(wanted, actor);
    }

    private String said(List<String> codes) {
        return fields.said(codes, LocaleContextHolder.getLocale());
    }
}
