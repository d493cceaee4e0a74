package org.sangyu.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sangyu.organisation.OrganisationKind.COMMUNITY;
import static org.sangyu.organisation.OrganisationKind.GRID;
import static org.sangyu.organisation.OrganisationKind.TEAM;
import static org.sangyu.organisation.OrganisationKind.TOWN;
import static org.sangyu.organisation.OrganisationKind.UNIT;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

@SpringJUnitConfig(OrganisationSlice.class)
class OrganisationsTests {

    private static final String COMMUNITY_CODE = "370285001014";
    private static final Actor ADMIN = new Actor(1, "admin", "管理员", List.of(new Grant(Role.ADMIN, "370285")));

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TreeCache cache;

    @Autowired
    OrganisationSlice.Heard heard;

    @AfterEach
    void forgetWhatWasAdded() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from organisation_history").update();
            jdbc.sql("delete from organisation where added_by = 'admin'").update();
            cache.changed();
        });
        heard.added().clear();
    }

    @Test
    void laixi_has_eleven_towns_and_their_known_numbers_of_communities() {
        assertThat(organisations.require("370285").name()).isEqualTo("莱西市");
        List<Organisation> towns = organisations.childrenOf("370285").stream()
                .filter(organisation -> organisation.kind() == TOWN)
                .toList();
        assertThat(towns).hasSize(11).allMatch(town -> town.tier() == Tier.TOWN);
        assertThat(towns)
                .extracting(town -> organisations.childrenOf(town.code()).stream()
                        .filter(child -> child.kind() == COMMUNITY && child.tier() == Tier.COMMUNITY)
                        .count())
                .containsExactly(52L, 30L, 17L, 12L, 16L, 10L, 7L, 8L, 9L, 14L, 7L);
    }

    @Test
    void a_team_serves_its_own_area_and_everything_below_it_but_nothing_beside_or_above() {
        assertThat(codes(organisations.teamsServing("370285001014002")))
                .containsExactly("T-370285001014-01", "T-370285001014-02", "T-370285001-01", "T-370285-01");
        assertThat(codes(organisations.teamsServing(COMMUNITY_CODE)))
                .containsExactly("T-370285001014-01", "T-370285001014-02", "T-370285001-01", "T-370285-01");
        assertThat(codes(organisations.teamsServing("370285001001"))).containsExactly("T-370285001-01", "T-370285-01");
        assertThat(codes(organisations.teamsServing("370285001"))).containsExactly("T-370285001-01", "T-370285-01");
        assertThat(codes(organisations.teamsServing("370285"))).containsExactly("T-370285-01");
        assertThat(organisations.teamsServing("310105")).isEmpty();
        assertThat(organisations.teamsServing("")).isEmpty();
    }

    @Test
    void units_serve_like_teams_the_nearest_first() {
        assertThat(codes(organisations.unitsServing(COMMUNITY_CODE)))
                .startsWith("U-370285001-civil", "U-370285001-property", "U-370285001-sanitation")
                .contains("U-370285-heat", "U-370285-water")
                .doesNotContain("U-370285002-property");
    }

    @Test
    void the_areas_within_a_scope_are_itself_and_what_lies_below() {
        assertThat(codes(organisations.areasWithin(COMMUNITY_CODE)))
                .containsExactly(COMMUNITY_CODE, "370285001014001", "370285001014002", "370285001014003");
        assertThat(organisations.areasWithin("370285")).hasSize(1 + 11 + 182 + 5);
        assertThat(organisations.areasWithin("T-370285001014-01")).isEmpty();
    }

    @Test
    void what_is_no_area_of_the_tree_is_no_area() {
        assertThat(organisations.isArea(COMMUNITY_CODE)).isTrue();
        assertThat(organisations.isArea("370285001014001")).isTrue();
        assertThat(organisations.isArea("370285001999")).isFalse();
        assertThat(organisations.isArea("T-370285001014-01")).isFalse();
        assertThat(organisations.isArea(null)).isFalse();
    }

    @Test
    void an_unknown_code_is_refused_as_not_found() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> organisations.require("370285999"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void names_leave_out_what_does_not_exist() {
        assertThat(organisations.names(List.of("370285001", "nowhere", "U-370285-heat")))
                .containsOnlyKeys("370285001", "U-370285-heat")
                .containsEntry("370285001", "水集街道");
        assertThat(organisations.parentOf("U-370285001-property"))
                .get()
                .extracting(Organisation::name)
                .isEqualTo("水集街道");
        assertThat(organisations.parentOf("370285")).isEmpty();
    }

    @Test
    void an_added_team_gets_the_next_number_and_serves_at_once() {
        Organisation team = organisations.add(
                new NewOrganisation(TEAM, " ", " 护河队 ", COMMUNITY_CODE, "hehe@example.org", ""), ADMIN);
        assertThat(team)
                .isEqualTo(new Organisation(
                        "T-370285001014-03", "护河队", TEAM, null, COMMUNITY_CODE, "hehe@example.org", null, true));
        assertThat(organisations.teamsServing(COMMUNITY_CODE)).contains(team);
        assertThat(heard.added()).containsExactly(new OrganisationAdded(team, ADMIN));
        assertThat(jdbc.sql("select added_at from organisation where code = 'T-370285001014-03'")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(OrganisationSlice.NOW);
    }

    @Test
    void grids_are_numbered_after_their_community_and_a_given_code_is_kept() {
        assertThat(organisations.add(grid("", "第四网格"), ADMIN).code()).isEqualTo("370285001014004");
        assertThat(organisations.add(grid("370285001014100", "专属网格"), ADMIN).code())
                .isEqualTo("370285001014100");
        assertThat(organisations.add(grid("", "第五网格"), ADMIN).code()).isEqualTo("370285001014101");
    }

    @Test
    void a_new_community_belongs_to_its_tier() {
        assertThat(organisations
                        .add(new NewOrganisation(COMMUNITY, "370285001900", "新社区", "370285001", null, null), ADMIN)
                        .tier())
                .isEqualTo(Tier.COMMUNITY);
    }

    @ParameterizedTest(name = "{0} {1} under {2} is refused at {3}")
    @CsvSource({
        "TEAM,  T-370285001014-01,   370285001014,      code,       organisation.code.taken",
        "TEAM,  T-370285002001-07,   370285001014,      code,       organisation.code.wrong.TEAM",
        "TEAM,  Q-370285001014-07,   370285001014,      code,       organisation.code.wrong.TEAM",
        "UNIT,  '',                  370285001,         code,       organisation.code.missing",
        "UNIT,  U-370285001-Heat,    370285001,         code,       organisation.code.wrong.UNIT",
        "UNIT,  U-370285001-,        370285001,         code,       organisation.code.wrong.UNIT",
        "GRID,  37028500101499,      370285001014,      code,       organisation.code.wrong.GRID",
        "GRID,  370285001015001,     370285001014,      code,       organisation.code.wrong.GRID",
        "GRID,  '',                  370285001,         kind,       organisation.kind.misplaced",
        "TEAM,  '',                  T-370285001014-01, kind,       organisation.kind.misplaced",
        "CITY,  370286,              370285,            kind,       organisation.kind.misplaced",
        "TEAM,  '',                  370285001999,      parentCode, organisation.parent.unknown",
        ",      '',                  370285001014,      kind,       organisation.kind.missing"
    })
    void what_does_not_fit_the_tree_is_refused_at_its_field(
            OrganisationKind kind, String code, String parent, String field, String key) {
        Refusal refusal = refused(new NewOrganisation(kind, code, "名称", parent, "", ""), ADMIN);
        assertThat(refusal.errors()).extracting(FieldRefusal::field).containsExactly(field);
        assertThat(refusal.errors()).extracting(FieldRefusal::key).containsExactly(key);
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        Refusal refusal = refused(new NewOrganisation(UNIT, "", " ", "370285", "not mail", "call me"), ADMIN);
        assertThat(refusal.errors())
                .extracting(FieldRefusal::field)
                .containsExactlyInAnyOrder("name", "email", "phone", "code");
        assertThat(refused(new NewOrganisation(TEAM, "", "名".repeat(61), "370285", "", ""), ADMIN)
                        .errors())
                .extracting(FieldRefusal::key)
                .containsExactly("organisation.name.too-long");
    }

    @Test
    void only_who_administers_a_place_or_keeps_its_register_may_add_to_it() {
        Actor elsewhere = new Actor(2, "admin2", "x", List.of(new Grant(Role.ADMIN, "370285002")));
        Actor dispatcher = new Actor(3, "other", "x", List.of(new Grant(Role.TOWN, "370285002")));
        Actor gridMember = new Actor(4, "grid", "x", List.of(new Grant(Role.GRID, COMMUNITY_CODE)));
        for (Actor actor : List.of(elsewhere, dispatcher, gridMember, Actor.system("clock"))) {
            assertThat(refused(grid("", "网格"), actor).kind()).isEqualTo(Refusal.Kind.NOT_PERMITTED);
        }
    }

    @Test
    void what_is_rolled_back_was_never_there_for_anybody_else() throws Exception {
        ExecutorService somebodyElse = Executors.newSingleThreadExecutor();
        try {
            transaction.executeWithoutResult(status -> {
                String code = organisations.add(grid("", "网格"), ADMIN).code();
                assertThat(organisations.isArea(code)).isTrue();
                assertThat(seenBy(somebodyElse, code)).isFalse();
                status.setRollbackOnly();
            });
            assertThat(organisations.isArea("370285001014004")).isFalse();
        } finally {
            somebodyElse.shutdownNow();
        }
    }

    @Test
    void ten_teams_added_at_the_same_moment_get_ten_numbers() throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(10);
        try {
            Callable<String> add = () -> organisations
                    .add(new NewOrganisation(TEAM, "", "队", "370285007", "", ""), ADMIN)
                    .code();
            List<Future<String>> added = clerks.invokeAll(Collections.nCopies(10, add));
            List<String> codes = new ArrayList<>();
            for (Future<String> one : added) {
                codes.add(one.get());
            }
            assertThat(codes).doesNotHaveDuplicates().contains("T-370285007-01", "T-370285007-10");
        } finally {
            clerks.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "370286001, TOWN, TOWN, 370285",
        "370285001014004, GRID, COMMUNITY, 370285001014",
        "T-370285001014-09, TEAM, , 370285001",
        "370285777, TOWN, , 370285"
    })
    void the_table_itself_refuses_what_does_not_hang_together(String code, String kind, String tier, String parent) {
        assertThat(catchThrowableOfType(DataIntegrityViolationException.class, () -> jdbc.sql(
                                "insert into organisation (code, name, kind, tier, parent_code) "
                                        + "values (:code, 'x', :kind, :tier, :parent)")
                        .param("code", code)
                        .param("kind", kind)
                        .param("tier", tier)
                        .param("parent", parent)
                        .update()))
                .isNotNull();
    }

    private boolean seenBy(ExecutorService somebody, String code) {
        try {
            return somebody.submit(() -> organisations.isArea(code)).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Refusal refused(NewOrganisation wanted, Actor actor) {
        return catchThrowableOfType(Refusal.class, () -> organisations.add(wanted, actor));
    }

    private static NewOrganisation grid(String code, String name) {
        return new NewOrganisation(GRID, code, name, COMMUNITY_CODE, "", "");
    }

    private static List<String> codes(List<Organisation> organisations) {
        return organisations.stream().map(Organisation::code).toList();
    }
}
