package org.sangyu.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

/** Organisations change: by whom, with what trace, and what becomes of two who change the same. */
@SpringJUnitConfig(OrganisationSlice.class)
@Transactional
class OrganisationDeskTests {

    private static final String COMMUNITY = "370285001014";
    private static final String TEAM = "T-370285001014-01";
    private static final Actor CLERK = actor("clerk", Role.COMMUNITY, COMMUNITY);
    private static final Actor ADMIN = actor("admin", Role.ADMIN, "370285");

    @Autowired
    OrganisationDesk desk;

    @Autowired
    Organisations organisations;

    @Autowired
    OrganisationSlice.Heard heard;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void forget() {
        heard.changed().clear();
    }

    @Test
    void a_change_is_seen_at_once_announced_and_written_down() {
        desk.change(head(TEAM, 0, "银发调解一队", "tiaojie@example.org"), CLERK);

        Organisation team = organisations.require(TEAM);
        assertThat(team.name()).isEqualTo("银发调解一队");
        assertThat(team.email()).isEqualTo("tiaojie@example.org");
        assertThat(desk.version(TEAM)).isEqualTo(1);
        assertThat(heard.changed())
                .singleElement()
                .satisfies(event -> assertThat(event.before().name()).isEqualTo("琴岛中路社区银发调解队"))
                .satisfies(event -> assertThat(event.after()).isEqualTo(team));
        HistoryLine line = desk.history(TEAM).get(0);
        assertThat(line.actor()).isEqualTo("clerk");
        assertThat(line.action()).isEqualTo("changed");
        assertThat(line.at()).isEqualTo(OrganisationSlice.NOW);
        assertThat(line.changes())
                .containsEntry("name", new HistoryLine.Changed("琴岛中路社区银发调解队", "银发调解一队"))
                .containsEntry("phone", new HistoryLine.Changed("0532-55500111", null))
                .doesNotContainKey("active");
        assertThat(jdbc.sql("select subject from audit_log where action = 'register-saved'")
                        .query(String.class)
                        .list())
                .containsExactly(TEAM);
    }

    @Test
    void whoever_saves_second_is_told_and_changes_nothing() {
        desk.change(head(TEAM, 0, "甲", null), CLERK);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> desk.change(head(TEAM, 0, "乙", null), ADMIN));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(organisations.require(TEAM).name()).isEqualTo("甲");
    }

    @Test
    void what_stays_the_same_leaves_no_line() {
        Organisation team = organisations.require(TEAM);
        desk.change(new OrganisationHead(TEAM, 0, null, team.name(), team.email(), team.phone(), true), CLERK);
        assertThat(desk.history(TEAM)).isEmpty();
        assertThat(desk.version(TEAM)).isZero();
        assertThat(heard.changed()).isEmpty();
    }

    @Test
    void a_clerk_changes_only_what_lies_in_the_own_area_and_never_the_area_itself() {
        for (String notTheirs : List.of("T-370285002001-01", "T-370285001-01", COMMUNITY, "U-370285001-civil")) {
            assertThat(catchThrowableOfType(Refusal.class, () -> desk.change(head(notTheirs, 0, "新名称", null), CLERK))
                            .kind())
                    .as(notTheirs)
                    .isEqualTo(Refusal.Kind.NOT_PERMITTED);
        }
        desk.change(head("U-370285001-civil", 0, "民政办", null), ADMIN);
        assertThat(organisations.require("U-370285001-civil").name()).isEqualTo("民政办");
    }

    @Test
    void a_name_is_found_only_once_among_the_teams_of_an_area() {
        assertThat(errors(() -> desk.change(head(TEAM, 0, "琴岛中路社区楼道巡查队", null), CLERK)))
                .containsExactly("name organisation.name.taken");
        OrganisationHead again = new OrganisationHead(null, null, COMMUNITY, "琴岛中路社区楼道巡查队", null, null, true);
        assertThat(errors(() -> desk.requireNew(OrganisationKind.TEAM, again)))
                .containsExactly("name organisation.name.taken");
    }

    @Test
    void an_area_with_active_members_is_not_put_to_rest() {
        OrganisationHead resting = head(COMMUNITY, 0, "琴岛中路社区居委会", null).active(false);
        assertThat(errors(() -> desk.change(resting, ADMIN))).containsExactly("active organisation.active.has-members");
        desk.change(head(TEAM, 0, "调解队", null).active(false), CLERK);
        assertThat(organisations.teamsServing(COMMUNITY))
                .extracting(Organisation::code)
                .doesNotContain(TEAM);
    }

    @ParameterizedTest
    @EnumSource(
            value = OrganisationKind.class,
            names = {"TEAM", "BRANCH", "ASSOCIATION", "GRID"})
    void who_keeps_the_register_of_a_community_adds_to_it(OrganisationKind kind) {
        Organisation added = organisations.add(new NewOrganisation(kind, "", "新的", COMMUNITY, null, null), CLERK);
        assertThat(added.parentCode()).isEqualTo(COMMUNITY);
        assertThat(desk.history(added.code())).extracting(HistoryLine::action).containsExactly("added");
        Actor secretary = actor("secretary", Role.BRANCH, "B-370285001014-01");
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> organisations.add(
                                        new NewOrganisation(kind, "", "又一个", COMMUNITY, null, null), secretary))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_PERMITTED);
    }

    @Test
    void units_and_areas_stay_with_the_administrators() {
        for (NewOrganisation wanted : List.of(
                new NewOrganisation(OrganisationKind.UNIT, "U-370285001014-x", "单位", COMMUNITY, null, null),
                new NewOrganisation(OrganisationKind.COMMUNITY, "370285001900", "社区", "370285001", null, null))) {
            Actor town = actor("town", Role.TOWN, "370285001");
            assertThat(catchThrowableOfType(Refusal.class, () -> organisations.add(wanted, town))
                            .kind())
                    .isEqualTo(Refusal.Kind.NOT_PERMITTED);
        }
    }

    @Test
    void several_hundred_are_numbered_and_added_at_once() {
        List<Saving> many = java.util.stream.IntStream.rangeClosed(1, 200)
                .mapToObj(n -> new Saving(
                        OrganisationKind.TEAM,
                        new OrganisationHead(null, null, COMMUNITY, "第" + n + "队", null, null, true),
                        Map.of(),
                        Map.of()))
                .toList();
        List<Organisation> added = desk.save(many, CLERK);
        assertThat(added).extracting(Organisation::code).doesNotHaveDuplicates().contains("T-370285001014-202");
        assertThat(organisations.childrenOf(COMMUNITY)).containsAll(added);
    }

    static Actor actor(String name, Role role, String scope) {
        return new Actor(name.hashCode(), name, name, List.of(new Grant(role, scope)));
    }

    static List<String> errors(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).errors().stream()
                .map((FieldRefusal error) -> error.field() + " " + error.key())
                .toList();
    }

    private static OrganisationHead head(String code, int version, String name, String email) {
        return new OrganisationHead(code, version, null, name, email, null, true);
    }
}
