package org.sangyu.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sangyu.organisation.OrganisationDeskTests.actor;
import static org.sangyu.organisation.OrganisationDeskTests.errors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Role;
import org.sangyu.sheets.Change;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.SheetRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

/** Volunteer teams: corps and their teams, the consent of residents' committees, and the teams' spreadsheet. */
@SpringJUnitConfig(OrganisationSlice.class)
@Transactional
class TeamsTests {

    private static final String COMMUNITY = "370285001014";
    private static final Actor CLERK = actor("clerk", Role.COMMUNITY, COMMUNITY);
    private static final Actor CITY = actor("city", Role.CITY, "370285");

    @Autowired
    Teams teams;

    @Autowired
    TeamRegister register;

    @Autowired
    TeamFigures figures;

    @Autowired
    OrganisationDesk desk;

    @Test
    void a_team_that_nobody_described_is_an_internal_one_and_ready() {
        VolunteerTeam team = teams.find("T-370285001014-01").orElseThrow();
        assertThat(team.kind()).isEqualTo(TeamKind.INTERNAL);
        assertThat(team.serviceFields()).isEmpty();
        assertThat(teams.isReady(team.code())).isTrue();
        assertThat(teams.isReady("T-370285001014-99")).isFalse();
    }

    @Test
    void a_community_group_waits_for_its_residents_committee() {
        String code = teams.add(group("邻里帮扶小组", null), CLERK).code();
        VolunteerTeam waiting = teams.find(code).orElseThrow();
        assertThat(waiting.state()).isEqualTo(TeamState.PROPOSED);
        assertThat(waiting.committeeCode()).isEqualTo(COMMUNITY);
        assertThat(teams.isReady(code)).isFalse();

        teams.approve(code, waiting.version(), CLERK);
        VolunteerTeam ready = teams.find(code).orElseThrow();
        assertThat(ready.isReady()).isTrue();
        assertThat(ready.decidedOn()).isEqualTo(LocalDate.parse("2026-11-21"));
        assertThat(ready.decidedBy()).isEqualTo("clerk");
        assertThat(desk.history(code)).extracting(HistoryLine::action).containsExactly("approved", "added");
    }

    @Test
    void a_refusal_needs_a_reason_and_consent_can_be_taken_back() {
        String code = teams.add(group("晨练组", null), CLERK).code();
        assertThat(errors(() -> teams.refuse(code, " ", null, CLERK)))
                .containsExactly("reason organisation.team.reason-missing");
        teams.approve(code, null, CLERK);
        teams.refuse(code, "占了消防通道", null, CLERK);
        VolunteerTeam refused = teams.find(code).orElseThrow();
        assertThat(refused.state()).isEqualTo(TeamState.REFUSED);
        assertThat(refused.stateReason()).isEqualTo("占了消防通道");
        assertThat(refused.isReady()).isFalse();
        teams.change(code, refused.version(), group("晨练组", null), CLERK);
        assertThat(teams.find(code).orElseThrow().stateReason())
                .as("changing something else decides nothing")
                .isEqualTo("占了消防通道");
    }

    @Test
    void only_who_keeps_the_register_of_the_committees_community_decides() {
        String code = teams.add(
                        new TeamEdit(
                                head("T", "370285001", "街道互助组"),
                                TeamKind.COMMUNITY_GROUP,
                                null,
                                false,
                                null,
                                List.of(),
                                null,
                                COMMUNITY,
                                null),
                        CITY)
                .code();
        assertThat(kind(() -> teams.approve(code, null, actor("o", Role.COMMUNITY, "370285001001"))))
                .isEqualTo(Refusal.Kind.NOT_PERMITTED);
        assertThat(kind(() -> teams.approve(code, null, actor("lead", Role.LEAD, code))))
                .isEqualTo(Refusal.Kind.NOT_PERMITTED);
        assertThat(kind(() -> teams.approve("T-370285001014-01", null, CLERK))).isEqualTo(Refusal.Kind.CONFLICT);
        teams.approve(code, null, CLERK);
        assertThat(kind(() -> teams.approve(code, null, CLERK))).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void a_group_that_belongs_to_no_community_says_whose_committee_it_asks() {
        TeamEdit nobodys = new TeamEdit(
                head("T", "370285001", "互助组"),
                TeamKind.COMMUNITY_GROUP,
                null,
                false,
                null,
                List.of(),
                null,
                null,
                null);
        assertThat(errors(() -> teams.add(nobodys, CITY)))
                .containsExactly("committeeCode organisation.team.committee-missing");
        TeamEdit unnumbered = new TeamEdit(
                head("T", COMMUNITY, "服务社"), TeamKind.REGISTERED, null, false, null, List.of(), null, null, null);
        assertThat(errors(() -> teams.add(unnumbered, CITY)))
                .containsExactly("registrationNo organisation.team.number-missing");
    }

    @Test
    void teams_stand_under_a_corps_and_a_corps_under_nothing() {
        String corps = teams.add(team("大队", true, null), CITY).code();
        String team = teams.add(team("一队", false, corps), CITY).code();
        assertThat(teams.find(team).orElseThrow().corpsName()).isEqualTo("大队");
        assertThat(teams.find(corps).orElseThrow().teamsUnder()).isEqualTo(1);
        assertThat(teams.list(TeamFilter.ofCorps(corps), null, 50, CITY).items())
                .extracting(VolunteerTeam::code)
                .containsExactly(team);

        assertThat(errors(() -> teams.add(team("二队", false, team), CITY)))
                .containsExactly("corpsCode organisation.team.no-corps");
        assertThat(errors(() -> teams.add(team("大大队", true, corps), CITY)))
                .containsExactly("corpsCode organisation.team.corps-under-corps");
        assertThat(errors(() -> teams.change(corps, 0, team("大队", false, null), CITY)))
                .containsExactly("corps organisation.team.has-teams");
        assertThat(errors(() -> teams.change(corps, 0, team("大队", true, corps), CITY)))
                .contains("corpsCode organisation.team.own-corps");
    }

    @Test
    void a_leader_sees_the_own_team_and_no_other() {
        Actor lead = actor("lead", Role.LEAD, "T-370285001014-01");
        assertThat(teams.list(TeamFilter.all(), null, 50, lead).items())
                .extracting(VolunteerTeam::code)
                .containsExactly("T-370285001014-01");
        assertThat(kind(() -> teams.require("T-370285001014-02", lead))).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(kind(() -> teams.change("T-370285001014-01", 0, team("改名", false, null), lead)))
                .isEqualTo(Refusal.Kind.NOT_PERMITTED);
    }

    @Test
    void a_sheet_brings_a_corps_together_with_its_teams_and_is_the_same_the_second_time() {
        List<TeamEdit> entries = List.of(
                read(Map.of(
                        "area",
                        COMMUNITY,
                        "name",
                        "一队",
                        "kind",
                        "内部团体",
                        "corpsCode",
                        "琴岛大队",
                        "serviceFields",
                        "邻里纠纷，养老助老")),
                read(Map.of("area", COMMUNITY, "name", "琴岛大队", "kind", "INTERNAL", "corps", "是")),
                read(Map.of("area", COMMUNITY, "name", "互助组", "kind", "社区备案团体", "approvedOn", "2026年3月5日")),
                read(Map.of("area", COMMUNITY, "name", "互助二组", "kind", "Community group")),
                read(Map.of(
                        "code",
                        "T-370285001014-01",
                        "area",
                        COMMUNITY,
                        "name",
                        "琴岛中路社区银发调解队",
                        "kind",
                        "内部团体",
                        "serviceFields",
                        "Water, power, gas and heating; E",
                        "email",
                        "tiaojie.qindao@example.org")));
        assertThat(register.compare(entries, CLERK))
                .extracting(Change::effect)
                .containsExactly(
                        Change.Effect.NEW,
                        Change.Effect.NEW,
                        Change.Effect.NEW,
                        Change.Effect.NEW,
                        Change.Effect.CHANGED);
        assertThat(register.compare(entries, CLERK).get(4).columns())
                .containsExactlyInAnyOrder("serviceFields", "phone");
        register.write(entries, CLERK);
        assertThat(register.compare(entries, CLERK)).extracting(Change::effect).containsOnly(Change.Effect.SAME);

        assertThat(named("一队").corpsName()).isEqualTo("琴岛大队");
        assertThat(named("一队").serviceFields()).containsExactly("E", "F");
        assertThat(named("互助组").isReady()).isTrue();
        assertThat(named("互助二组").state()).isEqualTo(TeamState.PROPOSED);
        assertThat(figures.of(COMMUNITY)).isEqualTo(new TeamFigures.Counts(6, 1, 0, 2, 4, 1, 3, 0, 3, 0));

        List<List<String>> out = new ArrayList<>();
        register.takeOut(false, CLERK, out::add);
        assertThat(register.compare(out.stream().map(this::typed).toList(), CLERK))
                .extracting(Change::effect)
                .hasSize(6)
                .containsOnly(Change.Effect.SAME);
    }

    @Test
    void what_a_row_refers_to_wrongly_is_refused_in_its_cell() {
        List<Change> changes = register.compare(
                List.of(
                        read(Map.of("area", COMMUNITY, "name", "一队", "kind", "内部团体", "corpsCode", "没有的大队")),
                        read(Map.of("area", COMMUNITY, "name", "二队", "kind", "内部团体", "corpsCode", "T-370285001014-01")),
                        read(Map.of("area", "370285002001", "name", "三队", "kind", "内部团体"))),
                CLERK);
        assertThat(changes)
                .extracting(change -> change.errors().get(0).field())
                .containsExactly("corpsCode", "corpsCode", "area");
        Findings findings = new Findings();
        register.read(
                new SheetRow(2, Map.of("serviceFields", "邻里纠纷、钓鱼", "establishedOn", "2026-02-30", "corps", "也许")),
                findings);
        assertThat(findings.errors())
                .extracting(FieldRefusal::field)
                .containsExactlyInAnyOrder("serviceFields", "establishedOn", "corps");
    }

    private VolunteerTeam named(String name) {
        return teams.list(new TeamFilter(null, name, null, null, null, false, null), null, 5, CITY)
                .items()
                .get(0);
    }

    private TeamEdit read(Map<String, String> cells) {
        Findings findings = new Findings();
        TeamEdit edit = register.read(new SheetRow(2, cells), findings);
        assertThat(findings.errors()).isEmpty();
        return edit;
    }

    private TeamEdit typed(List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        List<String> columns = register.columns().stream().map(Column::key).toList();
        for (int i = 0; i < columns.size(); i++) {
            if (cells.get(i) != null) {
                row.put(columns.get(i), cells.get(i));
            }
        }
        return read(row);
    }

    private static Refusal.Kind kind(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).kind();
    }

    private static TeamEdit group(String name, LocalDate approvedOn) {
        return new TeamEdit(
                head("T", COMMUNITY, name),
                TeamKind.COMMUNITY_GROUP,
                null,
                false,
                null,
                List.of("F"),
                null,
                null,
                approvedOn);
    }

    private static TeamEdit team(String name, boolean corps, String corpsCode) {
        return new TeamEdit(
                head("T", COMMUNITY, name), TeamKind.INTERNAL, null, corps, corpsCode, List.of("E"), null, null, null);
    }

    private static OrganisationHead head(String kind, String area, String name) {
        return new OrganisationHead(null, null, area, name, null, null, true);
    }
}
