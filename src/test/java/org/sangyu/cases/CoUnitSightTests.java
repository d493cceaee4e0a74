package org.sangyu.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sangyu.cases.CaseStatus.HANDLING;
import static org.sangyu.cases.CasesDatabase.put;
import static org.sangyu.cases.People.*;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Role;

/** A unit that was asked for its part knows of the case, and not of the petitioner, until it has delivered. */
class CoUnitSightTests {

    private static final String WATER = "U-370285-water";
    private static final Actor CO_UNIT = person(21, "管网班", Role.UNIT, WATER);
    private static final Actor THIRD_UNIT = person(22, "抢修班", Role.UNIT, "U-370285-gas");

    private final CaseQueries queries = CasesDatabase.queries();

    @BeforeEach
    void empty() {
        CasesDatabase.empty();
        CasesDatabase.JDBC
                .sql("insert into organisation (code, name, kind, parent_code)"
                        + " values (:code, '供水公司', 'UNIT', '370285') on conflict do nothing")
                .param("code", WATER)
                .update();
    }

    @Test
    void while_it_is_asked_it_sees_the_case_masked_and_in_its_list() {
        String number = handledWithCoUnit("ASKED");

        CaseView view = queries.view(number, CO_UNIT);
        assertThat(view.sight()).isEqualTo(Sight.MASKED);
        assertThat(view.petitioner().phone()).isEqualTo("138****5678");
        assertThat(view.content()).contains("3号楼2单元").doesNotContain("13812345678");
        assertThat(view.may()).isEqualTo(new CaseView.May(false, false, false));
        assertThat(listed(CO_UNIT)).containsExactly(number);

        assertThat(queries.view(number, UNIT_HANDLER).sight()).isEqualTo(Sight.FULL);
        assertUnknown(number, THIRD_UNIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELIVERED", "UNABLE", "CUT_SHORT"})
    void afterwards_it_is_not_told_that_the_case_exists(String status) {
        assertUnknown(handledWithCoUnit(status), CO_UNIT);
    }

    @Test
    void a_unit_called_to_the_spot_sees_the_case_masked_until_it_is_decided_there() {
        String number = whistled("CALLED");

        assertThat(queries.view(number, CO_UNIT).sight()).isEqualTo(Sight.MASKED);
        assertThat(listed(CO_UNIT)).containsExactly(number);
        assertUnknown(number, THIRD_UNIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECIDED", "ENDED"})
    void after_the_whistle_a_called_unit_is_not_told_that_the_case_exists(String status) {
        assertUnknown(whistled(status), CO_UNIT);
    }

    private void assertUnknown(String number, Actor actor) {
        assertThatThrownBy(() -> queries.view(number, actor))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThat(listed(actor)).isEmpty();
    }

    private List<String> listed(Actor actor) {
        return queries.list(new CaseFilter(null, null, null, null, null, null, 20), actor).items().stream()
                .map(CaseRow::number)
                .toList();
    }

    private static String whistled(String status) {
        String number = put(GRID_AREA, HANDLING, "handler_kind", "UNIT", "handler_code", UNIT);
        CasesDatabase.JDBC
                .sql(
                        """
                        with whistle as (
                            insert into case_whistle (case_id, issue, town_code, blown_at, blown_by, blown_by_name,
                                                      arrive_by, status, decision, lead, decided_at)
                            select :case, '请到现场', '370285001', :at, 7, '镇街', :at, :status, d.text, d.text, d.at
                            from (values (case when :status = 'DECIDED' then '由供水修' end,
                                          case when :status = 'DECIDED' then :at::timestamptz end)) as d (text, at)
                            returning id)
                        insert into case_whistle_call (whistle_id, unit_code, called_at, due_at)
                        select id, :unit, :at, :at from whistle
                        """)
                .param("case", CasesDatabase.id(number))
                .param("unit", WATER)
                .param("at", CasesDatabase.at(CasesDatabase.NOW))
                .param("status", status)
                .update();
        return number;
    }

    private static String handledWithCoUnit(String status) {
        String number = put(GRID_AREA, HANDLING, "handler_kind", "UNIT", "handler_code", UNIT);
        CasesDatabase.JDBC
                .sql(
                        """
                        insert into case_co_handling (case_id, unit_code, ask, asked_at, asked_by, due_at, status)
                        values (:case, :unit, '请关阀', :at, 7, :at, :status)
                        """)
                .param("case", CasesDatabase.id(number))
                .param("unit", WATER)
                .param("at", CasesDatabase.at(CasesDatabase.NOW))
                .param("status", status)
                .update();
        return number;
    }
}
