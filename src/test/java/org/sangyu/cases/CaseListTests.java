package org.sangyu.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sangyu.cases.CaseStatus.*;
import static org.sangyu.cases.CasesDatabase.put;
import static org.sangyu.cases.People.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Role;

class CaseListTests {

    private final CaseQueries queries = CasesDatabase.queries();

    @BeforeEach
    void empty() {
        CasesDatabase.empty();
    }

    @Test
    void everybody_sees_the_cases_of_their_own_area_newest_first() {
        String first = put(GRID_AREA, REGISTERED);
        String neighbour = put("370285001002", REGISTERED);
        String elsewhere = put("370285002001", REGISTERED, "submitted_by", 99);

        assertThat(numbers(COMMUNITY)).containsExactly(first);
        assertThat(numbers(TOWN)).containsExactly(neighbour, first);
        assertThat(numbers(CITY)).containsExactly(elsewhere, neighbour, first);
        assertThat(numbers(OTHER_COMMUNITY)).containsExactly(elsewhere);
        assertThat(numbers(person(50, "片长", Role.GRID, GRID_AREA))).containsExactly(first);
        assertThat(numbers(person(51, "片长", Role.GRID, "370285001001002"))).isEmpty();
        assertThat(numbers(ADMIN)).isEmpty();
        assertThat(numbers(AUDITOR)).isEmpty();
    }

    @Test
    void a_team_sees_a_case_only_while_it_is_asked_or_works_on_it() {
        for (CaseStatus status : CaseStatus.values()) {
            put(COMMUNITY_AREA, status, "handler_kind", "TEAM", "handler_code", TEAM);
        }
        put(COMMUNITY_AREA, HANDLING, "handler_kind", "TEAM", "handler_code", "T-370285002001-01");

        assertThat(statuses(VOLUNTEER)).containsExactlyInAnyOrder(DISPATCHED, SIGNED, HANDLING);
        assertThat(statuses(LEAD)).containsExactlyInAnyOrder(DISPATCHED, SIGNED, HANDLING);
        assertThat(statuses(OTHER_VOLUNTEER)).containsExactly(HANDLING);
    }

    @Test
    void a_unit_keeps_seeing_what_it_handled() {
        for (CaseStatus status : CaseStatus.values()) {
            put(COMMUNITY_AREA, status, "handler_kind", "UNIT", "handler_code", UNIT);
        }

        assertThat(statuses(UNIT_HANDLER))
                .contains(DISPATCHED, SIGNED, HANDLING, REPLIED, CHECKING, CLOSED, ARCHIVED)
                .doesNotContain(REGISTERED, VERIFYING, FILED);
    }

    @Test
    void the_list_and_the_page_of_a_case_agree_on_who_sees_it() {
        List<String> all = new ArrayList<>();
        for (CaseStatus status : CaseStatus.values()) {
            all.add(put(GRID_AREA, status, "handler_kind", "TEAM", "handler_code", TEAM));
            all.add(put("370285001002", status, "handler_kind", "UNIT", "handler_code", UNIT, "confidential", true));
            all.add(put("370285002001", status, "submitted_by", 77L));
        }
        List<Actor> everybody = List.of(
                GRID,
                OTHER_GRID_SAME_COMMUNITY,
                COMMUNITY,
                OTHER_COMMUNITY,
                TOWN,
                CITY,
                UNIT_HANDLER,
                LEAD,
                VOLUNTEER,
                OTHER_VOLUNTEER,
                CALLBACK,
                ADMIN,
                AUDITOR);

        for (Actor actor : everybody) {
            List<String> listed = queries.list(filter(null, 200), actor).items().stream()
                    .map(CaseRow::number)
                    .toList();
            for (String number : CasesDatabase.aThirdOf(all, everybody.indexOf(actor))) {
                assertThat(opens(number, actor))
                        .as(actor.displayName() + " and " + number)
                        .isEqualTo(listed.contains(number));
            }
        }
    }

    @Test
    void who_holds_several_roles_sees_each_case_once() {
        String both = put(COMMUNITY_AREA, HANDLING, "handler_kind", "TEAM", "handler_code", TEAM, "submitted_by", 60L);
        String own = put("370285002001", REGISTERED, "submitted_by", 60L);
        Actor busy = new Actor(
                60,
                "busy",
                "busy",
                List.of(
                        new Grant(Role.GRID, COMMUNITY_AREA),
                        new Grant(Role.TOWN, "370285001"),
                        new Grant(Role.LEAD, TEAM)));

        assertThat(numbers(busy)).containsExactly(own, both);
    }

    @Test
    void pages_follow_each_other_without_a_gap_even_while_new_cases_come_in() {
        List<String> old = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            old.add(0, put(COMMUNITY_AREA, REGISTERED));
        }
        CasePage page = queries.list(filter(null, 3), TOWN);
        List<String> seen = new ArrayList<>();
        while (true) {
            page.items().forEach(row -> seen.add(row.number()));
            put(COMMUNITY_AREA, REGISTERED);
            if (page.next() == null) {
                break;
            }
            page = queries.list(filter(page.next(), 3), TOWN);
        }

        assertThat(seen).containsExactlyElementsOf(old);
    }

    @Test
    void the_last_page_says_so_even_when_it_is_full() {
        put(COMMUNITY_AREA, REGISTERED);
        put(COMMUNITY_AREA, REGISTERED);

        assertThat(queries.list(filter(null, 2), TOWN).next()).isNull();
        assertThat(queries.list(filter(null, 1), TOWN).next()).isNotNull();
    }

    @Test
    void filters_narrow_by_status_area_category_and_words() {
        String lamp = put(GRID_AREA, FILED, "title", "楼道灯不亮", "category", "A07");
        String lift = put(COMMUNITY_AREA, HANDLING, "title", "电梯停运", "category", "A03");
        String road = put("370285001002", FILED, "title", "路面 100% 破损", "category", "H01");

        assertThat(numbers(TOWN, new CaseFilter(FILED, null, null, null, null, null, 20)))
                .containsExactly(road, lamp);
        assertThat(numbers(TOWN, new CaseFilter(null, COMMUNITY_AREA, null, null, null, null, 20)))
                .containsExactly(lift, lamp);
        assertThat(numbers(TOWN, new CaseFilter(null, GRID_AREA, null, null, null, null, 20)))
                .containsExactly(lamp);
        assertThat(numbers(TOWN, new CaseFilter(null, "370285", null, null, null, null, 20)))
                .containsExactly(road, lift, lamp);
        assertThat(numbers(TOWN, new CaseFilter(null, "370285002", null, null, null, null, 20)))
                .isEmpty();
        assertThat(numbers(TOWN, new CaseFilter(null, null, "A", null, null, null, 20)))
                .containsExactly(lift, lamp);
        assertThat(numbers(TOWN, new CaseFilter(null, null, "H01", null, null, null, 20)))
                .containsExactly(road);
        assertThat(numbers(TOWN, search("电梯"))).containsExactly(lift);
        String wifi = put(COMMUNITY_AREA, ARCHIVED, "title", "活动室没有WiFi", "category", "I02");
        assertThat(numbers(TOWN, search("wifi"))).containsExactly(wifi);
        assertThat(numbers(TOWN, search("0% "))).containsExactly(road);
        assertThat(numbers(TOWN, search("_"))).isEmpty();
        assertThat(numbers(TOWN, search(lamp.toLowerCase()))).containsExactly(lamp);
        assertThat(numbers(TOWN, search("ms-370285"))).containsExactly(wifi, road, lift, lamp);
    }

    @Test
    void a_title_is_found_only_by_those_who_may_see_its_case() {
        put("370285002001", FILED, "title", "秘密", "submitted_by", 99);

        assertThat(numbers(COMMUNITY, search("秘密"))).isEmpty();
        assertThat(numbers(VOLUNTEER, search("秘密"))).isEmpty();
    }

    @Test
    void overdue_is_what_is_open_after_its_limit() {
        Duration day = Duration.ofDays(1);
        String late = put(COMMUNITY_AREA, HANDLING, "due_at", CasesDatabase.NOW.minus(day));
        String soon = put(COMMUNITY_AREA, HANDLING, "yellow_at", CasesDatabase.NOW.minusSeconds(1));
        String closed =
                put(COMMUNITY_AREA, CLOSED, "due_at", CasesDatabase.NOW.minus(day), "closed_at", CasesDatabase.NOW);

        assertThat(numbers(TOWN, new CaseFilter(null, null, null, true, null, null, 20)))
                .containsExactly(late);
        assertThat(numbers(TOWN, new CaseFilter(null, null, null, false, null, null, 20)))
                .containsExactly(closed, soon);
        CaseRow row = queries.list(filter(null, 20), TOWN).items().get(1);
        assertThat(row.dueSoon()).isTrue();
        assertThat(row.overdue()).isFalse();
    }

    @Test
    void nonsense_is_refused_at_its_field() {
        assertThat(refused(new CaseFilter(null, "37", null, null, null, null, 20)))
                .isEqualTo("area");
        assertThat(refused(new CaseFilter(null, "T-370285001001-01", null, null, null, null, 20)))
                .isEqualTo("area");
        assertThat(refused(new CaseFilter(null, null, null, null, null, "nonsense", 20)))
                .isEqualTo("cursor");
        assertThat(refused(new CaseFilter(null, null, null, null, null, null, 0)))
                .isEqualTo("limit");
        assertThat(refused(new CaseFilter(null, null, null, null, null, null, 201)))
                .isEqualTo("limit");
        assertThat(refused(search("字".repeat(61)))).isEqualTo("q");
    }

    private boolean opens(String number, Actor actor) {
        try {
            queries.view(number, actor);
            return true;
        } catch (Refusal unknown) {
            return false;
        }
    }

    private String refused(CaseFilter filter) {
        return catchThrowableOfType(Refusal.class, () -> queries.list(filter, TOWN))
                .errors()
                .get(0)
                .field();
    }

    private List<String> numbers(Actor actor) {
        return numbers(actor, filter(null, 20));
    }

    private List<String> numbers(Actor actor, CaseFilter filter) {
        return queries.list(filter, actor).items().stream().map(CaseRow::number).toList();
    }

    private List<CaseStatus> statuses(Actor actor) {
        return queries.list(filter(null, 50), actor).items().stream()
                .map(CaseRow::status)
                .toList();
    }

    private static CaseFilter search(String q) {
        return new CaseFilter(null, null, null, null, q, null, 20);
    }

    private static CaseFilter filter(String cursor, int limit) {
        return new CaseFilter(null, null, null, null, null, cursor, limit);
    }
}
