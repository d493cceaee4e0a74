package org.sangyu.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sangyu.insight.RecordedCases.at;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.insight.RecordedCases.Answer;
import org.sangyu.insight.RecordedCases.One;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SangyuTest
@Transactional
class RatesTests {

    private static final String TOWN = "370285001";
    private static final String COMMUNITY = "370285001001";

    @Autowired
    Rates rates;

    @Autowired
    JdbcClient jdbc;

    @Test
    void who_names_no_area_gets_the_widest_of_their_own() {
        Actor both =
                new Actor(5, "both", "both", List.of(new Grant(Role.COMMUNITY, COMMUNITY), new Grant(Role.TOWN, TOWN)));

        assertThat(rates.answer(march(null), both).area()).isEqualTo(TOWN);
        assertThat(rates.answer(march(null), actor(Role.COMMUNITY, COMMUNITY)).area())
                .isEqualTo(COMMUNITY);
    }

    @Test
    void a_community_sees_its_own_figures_only() {
        Actor community = actor(Role.COMMUNITY, COMMUNITY);

        assertThat(rates.answer(march(COMMUNITY), community).area()).isEqualTo(COMMUNITY);
        assertThat(refused("370285001002", community)).isEqualTo(Refusal.Kind.NOT_PERMITTED);
        assertThat(refused(TOWN, community)).isEqualTo(Refusal.Kind.NOT_PERMITTED);
        assertThat(refused("370285", community)).isEqualTo(Refusal.Kind.NOT_PERMITTED);
    }

    @Test
    void who_may_see_no_figures_gets_none() {
        for (Role role : List.of(Role.GRID, Role.VOLUNTEER, Role.LEAD, Role.UNIT, Role.CALLBACK, Role.ADMIN)) {
            assertThat(refused(null, actor(role, "370285"))).as("%s", role).isEqualTo(Refusal.Kind.NOT_PERMITTED);
            assertThat(refused(TOWN, actor(role, "370285"))).as("%s", role).isEqualTo(Refusal.Kind.NOT_PERMITTED);
        }
    }

    @Test
    void an_area_that_does_not_exist_is_refused_beside_its_field() {
        for (String area : List.of("370285999", "3702", "water", "T-370285001-01", "370285001001%")) {
            Refusal refusal =
                    catchThrowableOfType(Refusal.class, () -> rates.answer(march(area), actor(Role.CITY, "370285")));
            assertThat(refusal.kind()).as(area).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.errors().get(0).field()).isEqualTo("area");
        }
    }

    @Test
    void groups_add_up_to_the_whole_and_stand_in_the_order_of_their_codes() {
        RecordedCases cases = new RecordedCases(jdbc);
        cases.write(solved("370285108001", "YES", 5));
        cases.write(solved("370285106001", "NO", 1));
        cases.write(solved("370285106001", "YES", 3));
        cases.write(solved("370285106001", "YES", 4));

        RatesAnswer answer = rates.answer(
                new RateQuestion(LocalDate.of(2001, 3, 1), LocalDate.of(2001, 3, 31), "370285", GroupBy.TOWN),
                actor(Role.CITY, "370285"));

        assertThat(answer.groups()).extracting(RateGroup::code).containsExactly("370285106", "370285108");
        assertThat(answer.groups())
                .extracting(group -> group.rates().get(1).value())
                .containsExactly(new BigDecimal("66.67"), new BigDecimal("100.00"));
        assertThat(answer.rates().get(1).value()).isEqualTo(new BigDecimal("75.00"));
        // 1 + 0.9 + 1 of 4
        assertThat(answer.rates().get(2).numerator()).isEqualTo(new BigDecimal("2.9"));
        assertThat(answer.rates().get(2).value()).isEqualTo(new BigDecimal("72.50"));
        assertThat(answer.ended()).isEqualTo(4);
        assertThat(answer.due()).isEqualTo(4);
        assertThat(answer.policy().version()).isNotBlank();
    }

    private static One solved(String area, String solved, int satisfaction) {
        Answer answer = new Answer(0, at("2001-03-08T10:00"), true, solved, satisfaction);
        return new One(
                area,
                null,
                "ARCHIVED",
                "TEAM",
                "C1_DONE",
                null,
                at("2001-03-01T09:00"),
                at("2001-03-06T18:00"),
                null,
                at("2001-03-05T12:00"),
                List.of(answer));
    }

    private static RateQuestion march(String area) {
        return new RateQuestion(LocalDate.of(2001, 3, 1), LocalDate.of(2001, 3, 31), area, GroupBy.NONE);
    }

    private Refusal.Kind refused(String area, Actor actor) {
        return catchThrowableOfType(Refusal.class, () -> rates.answer(march(area), actor))
                .kind();
    }

    private static Actor actor(Role role, String scope) {
        return new Actor(5, role.key(), role.key(), List.of(new Grant(role, scope)));
    }
}
