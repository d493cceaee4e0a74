package org.sangyu.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sangyu.cases.CaseStatus.*;
import static org.sangyu.cases.CasesDatabase.put;
import static org.sangyu.cases.People.*;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Role;

/** 举报 is known to fewer people than 投诉 (domain.md §13.23), and a confidential petitioner to fewest (§13.7). */
class ReportSightTests {

    private static final List<Actor> EVERYBODY = List.of(
            GRID,
            OTHER_GRID_SAME_COMMUNITY,
            COMMUNITY,
            OTHER_COMMUNITY,
            TOWN,
            CITY,
            UNIT_HANDLER,
            LEAD,
            VOLUNTEER,
            CALLBACK,
            ADMIN,
            AUDITOR);

    private final CaseQueries queries = CasesDatabase.queries();

    @BeforeEach
    void empty() {
        CasesDatabase.empty();
    }

    @Test
    void a_report_is_known_to_the_desk_that_has_it_and_those_above() {
        String report = put(GRID_AREA, REGISTERED, "type", "REPORT");
        String complaint = put(GRID_AREA, REGISTERED, "type", "COMPLAINT");

        assertThat(who(report)).containsExactly(COMMUNITY, TOWN, CITY);
        assertThat(who(complaint)).containsExactly(GRID, OTHER_GRID_SAME_COMMUNITY, COMMUNITY, TOWN, CITY, CALLBACK);
    }

    @Test
    void when_it_is_raised_the_desk_below_loses_sight_of_it() {
        assertThat(who(put(GRID_AREA, FILED, "type", "REPORT", "desk_code", "370285001", "tier", "TOWN")))
                .containsExactly(TOWN, CITY);
    }

    @Test
    void the_handler_sees_it_but_no_volunteer_and_no_filer() {
        assertThat(who(put(GRID_AREA, HANDLING, "type", "REPORT", "handler_kind", "UNIT", "handler_code", UNIT)))
                .containsExactly(COMMUNITY, TOWN, CITY, UNIT_HANDLER);
        assertThat(who(put(GRID_AREA, HANDLING, "type", "REPORT", "handler_kind", "TEAM", "handler_code", TEAM)))
                .containsExactly(COMMUNITY, TOWN, CITY);
        assertThat(who(put(
                        GRID_AREA,
                        HANDLING,
                        "type",
                        "REPORT",
                        "desk_code",
                        "370285001",
                        "handler_kind",
                        "COMMUNITY",
                        "handler_code",
                        COMMUNITY_AREA)))
                .containsExactly(COMMUNITY, TOWN, CITY);
    }

    @Test
    void the_callback_clerk_sees_it_while_there_is_somebody_to_call() {
        assertThat(who(put(GRID_AREA, CLOSED, "type", "REPORT"))).contains(CALLBACK);
        assertThat(who(put(GRID_AREA, ARCHIVED, "type", "REPORT"))).doesNotContain(CALLBACK);
    }

    @Test
    void lists_and_pages_agree_about_reports_and_recusals() {
        List<String> all = new ArrayList<>();
        for (CaseStatus status : CaseStatus.values()) {
            all.add(put(GRID_AREA, status, "type", "REPORT", "handler_kind", "UNIT", "handler_code", UNIT));
            all.add(put(GRID_AREA, status, "type", "REPORT", "handler_kind", "TEAM", "handler_code", TEAM));
            all.add(put(
                    GRID_AREA,
                    status,
                    "type",
                    "REPORT",
                    "desk_code",
                    "370285001",
                    "handler_kind",
                    "COMMUNITY",
                    "handler_code",
                    COMMUNITY_AREA));
            all.add(put(GRID_AREA, status, "handler_kind", "UNIT", "handler_code", UNIT));
        }
        CasesDatabase.JDBC
                .sql(
                        """
                        insert into organisation (code, name, kind, parent_code)
                        select 'U-370285-heat', 'x', 'UNIT', '370285'
                        where not exists (select 1 from organisation where code = 'U-370285-heat')
                        """)
                .update();
        for (int i = 0; i < all.size(); i += 5) {
            recuse(all.get(i), i % 2 == 0 ? UNIT : COMMUNITY_AREA);
        }
        for (Actor actor : EVERYBODY) {
            List<String> listed =
                    queries.list(new CaseFilter(null, null, null, null, null, null, 200), actor).items().stream()
                            .map(CaseRow::number)
                            .toList();
            for (String number : CasesDatabase.aThirdOf(all, EVERYBODY.indexOf(actor))) {
                assertThat(opens(number, actor))
                        .as(actor.displayName() + " and " + number)
                        .isEqualTo(listed.contains(number));
            }
        }
        assertThat(opens(all.get(0), UNIT_HANDLER)).isFalse();
    }

    @Test
    void a_recused_organisation_takes_all_under_it_along_and_nobody_else() {
        String number = put(GRID_AREA, FILED, "submitted_by", 99L);
        recuse(number, COMMUNITY_AREA);

        assertThat(who(number)).containsExactly(TOWN, CITY, CALLBACK);
        assertThat(opens(number, person(70, "片长", Role.GRID, GRID_AREA))).isFalse();
        String above = put(GRID_AREA, FILED, "submitted_by", 99L);
        recuse(above, "370285001");
        assertThat(who(above)).containsExactly(CITY);
    }

    @Test
    void of_a_confidential_petitioner_those_who_need_not_know_learn_nothing() {
        String number = put(
                GRID_AREA,
                HANDLING,
                "confidential",
                true,
                "no_reply",
                true,
                "handler_kind",
                "UNIT",
                "handler_code",
                UNIT);

        for (Actor actor : List.of(GRID, TOWN, CITY, CALLBACK, UNIT_HANDLER)) {
            assertThat(queries.view(number, actor).petitioner())
                    .as(actor.displayName())
                    .isEqualTo(new Petitioner(null, null, null, true, true, true));
        }
        assertThat(queries.view(number, COMMUNITY).petitioner().phone()).isEqualTo("13812345678");
    }

    private static void recuse(String number, String org) {
        CasesDatabase.JDBC
                .sql(
                        """
                        insert into case_recusal (case_id, org_code, accused, reason, recorded_by, recorded_by_name,
                                                  recorded_at)
                        values (:case, :org, true, 'x', 0, 'x', now())
                        """)
                .param("case", CasesDatabase.id(number))
                .param("org", org)
                .update();
    }

    private List<Actor> who(String number) {
        return EVERYBODY.stream().filter(actor -> opens(number, actor)).toList();
    }

    private boolean opens(String number, Actor actor) {
        return catchThrowableOfType(Refusal.class, () -> queries.view(number, actor)) == null;
    }
}
