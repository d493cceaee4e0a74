package org.sangyu.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sangyu.cases.CaseStatus.*;
import static org.sangyu.cases.CasesDatabase.put;
import static org.sangyu.cases.People.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;

class CaseViewTests {

    private final CaseQueries queries = CasesDatabase.queries();

    @BeforeEach
    void empty() {
        CasesDatabase.empty();
    }

    @Test
    void the_desks_of_the_area_see_who_the_petitioner_is() {
        String number = put(GRID_AREA, REGISTERED);

        for (Actor actor : new Actor[] {COMMUNITY, TOWN, CITY, CALLBACK}) {
            CaseView view = queries.view(number, actor);
            assertThat(view.sight()).as(actor.displayName()).isEqualTo(Sight.FULL);
            assertThat(view.petitioner().phone()).isEqualTo("13812345678");
            assertThat(view.content()).contains("13812345678");
        }
    }

    @Test
    void a_grid_member_sees_in_full_only_what_they_filed_themselves() {
        String number = put(GRID_AREA, REGISTERED);

        assertThat(queries.view(number, GRID).petitioner().phone()).isEqualTo("13812345678");
        CaseView other = queries.view(number, OTHER_GRID_SAME_COMMUNITY);
        assertThat(other.sight()).isEqualTo(Sight.MASKED);
        assertThat(other.petitioner().name()).isEqualTo("张*");
        assertThat(other.petitioner().phone()).isEqualTo("138****5678");
        assertThat(other.petitioner().email()).isEqualTo("z***@example.org");
        assertThat(other.content()).isEqualTo("3号楼2单元晚上看不见,请打138****5678");
    }

    @Test
    void of_a_confidential_case_only_the_desk_that_decides_sees_the_petitioner() {
        String number = put(GRID_AREA, FILED, "confidential", true, "handler_kind", "UNIT", "handler_code", UNIT);

        assertThat(queries.view(number, COMMUNITY).sight()).isEqualTo(Sight.FULL);
        for (Actor actor : new Actor[] {GRID, OTHER_GRID_SAME_COMMUNITY, TOWN, CITY, CALLBACK}) {
            assertThat(queries.view(number, actor).sight())
                    .as(actor.displayName())
                    .isEqualTo(Sight.MASKED);
        }
        String escalated = put(GRID_AREA, FILED, "confidential", true, "desk_code", "370285001", "tier", "TOWN");
        assertThat(queries.view(escalated, TOWN).sight()).isEqualTo(Sight.FULL);
        assertThat(queries.view(escalated, COMMUNITY).sight()).isEqualTo(Sight.MASKED);
    }

    @Test
    void the_callback_clerk_can_call_also_about_a_confidential_case_when_it_is_time() {
        assertThat(queries.view(put(GRID_AREA, CLOSED, "confidential", true), CALLBACK)
                        .petitioner()
                        .phone())
                .isEqualTo("13812345678");
        assertThat(queries.view(put(GRID_AREA, ARCHIVED, "confidential", true), CALLBACK)
                        .petitioner()
                        .phone())
                .isNull();
    }

    @Test
    void the_unit_that_handles_it_sees_the_petitioner_unless_that_is_confidential() {
        String open = put(GRID_AREA, HANDLING, "handler_kind", "UNIT", "handler_code", UNIT);
        String confidential =
                put(GRID_AREA, HANDLING, "handler_kind", "UNIT", "handler_code", UNIT, "confidential", true);

        assertThat(queries.view(open, UNIT_HANDLER).sight()).isEqualTo(Sight.FULL);
        assertThat(queries.view(confidential, UNIT_HANDLER).sight()).isEqualTo(Sight.MASKED);
    }

    @Test
    void a_team_that_is_only_asked_learns_what_and_roughly_where_and_until_when() {
        String number =
                put(GRID_AREA, DISPATCHED, "handler_kind", "TEAM", "handler_code", TEAM, "address", "3号楼2单元501");
        CasesDatabase.event(number, COMMUNITY.accountId(), "李建国", "accept", "内部备注");

        CaseView view = queries.view(number, LEAD);

        assertThat(view.sight()).isEqualTo(Sight.WORKSHEET);
        assertThat(view.title()).isEqualTo("楼道灯不亮");
        assertThat(view.category()).isEqualTo("A07");
        assertThat(view.areaCode()).isEqualTo(COMMUNITY_AREA);
        assertThat(view.dueAt()).isNotNull();
        assertThat(view.content()).isNull();
        assertThat(view.address()).isNull();
        assertThat(view.petitioner()).isNull();
        assertThat(view.timeline()).isEmpty();
        assertThat(view.contacts()).isEmpty();
        assertThat(view.photos()).isEmpty();
        assertThat(view.may()).isEqualTo(new CaseView.May(false, false, false));
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGNED", "HANDLING"})
    void a_team_that_accepted_gets_a_worksheet_and_never_a_number_to_call(CaseStatus status) {
        CasesDatabase.JDBC
                .sql("insert into account (username, display_name, password_hash, created_at)"
                        + " values ('volunteer-' || :n, '陈德福', '', now()) on conflict do nothing")
                .param("n", status.name())
                .update();
        long volunteer = CasesDatabase.JDBC
                .sql("select id from account where username = 'volunteer-' || :n")
                .param("n", status.name())
                .query(Long.class)
                .single();
        CasesDatabase.JDBC
                .sql("insert into account_grant (account_id, role, scope) values (:id, 'VOLUNTEER', :team)")
                .param("id", volunteer)
                .param("team", TEAM)
                .update();
        String number = put(
                GRID_AREA,
                status,
                "handler_kind",
                "TEAM",
                "handler_code",
                TEAM,
                "address",
                "3号楼2单元501",
                "reply",
                "已修好");
        CasesDatabase.event(number, 9999, "李建国", "accept", "内部备注");
        CasesDatabase.event(number, volunteer, "陈德福", "contact", "见到老人,电话13812345678");

        CaseView view = queries.view(number, VOLUNTEER);

        assertThat(view.content()).isEqualTo("3号楼2单元晚上看不见,请打138****5678");
        assertThat(view.address()).isEqualTo("3号楼2单元501");
        assertThat(view.petitioner().name()).isEqualTo("张*");
        assertThat(view.petitioner().phone()).isNull();
        assertThat(view.petitioner().email()).isNull();
        assertThat(view.reply()).isNull();
        assertThat(view.submitter()).isNull();
        assertThat(view.timeline()).extracting(TimelineEntry::action).containsExactly("contact");
        assertThat(view.timeline().get(0).note()).isEqualTo("见到老人,电话138****5678");
        assertThat(view.may()).isEqualTo(new CaseView.May(true, true, false));
    }

    @Test
    void of_a_confidential_petitioner_a_volunteer_learns_not_even_the_surname() {
        String number = put(GRID_AREA, SIGNED, "handler_kind", "TEAM", "handler_code", TEAM, "confidential", true);

        assertThat(queries.view(number, VOLUNTEER).petitioner().name()).isNull();
    }

    @Test
    void a_volunteers_access_ends_with_the_task() {
        assertUnknown(put(GRID_AREA, REPLIED, "handler_kind", "TEAM", "handler_code", TEAM), VOLUNTEER);
        assertUnknown(put(GRID_AREA, CHECKING, "handler_kind", "TEAM", "handler_code", TEAM), VOLUNTEER);
        assertUnknown(put(GRID_AREA, ARCHIVED, "handler_kind", "TEAM", "handler_code", TEAM), VOLUNTEER);
        assertUnknown(put(GRID_AREA, SIGNED, "handler_kind", "TEAM", "handler_code", "T-370285001001-02"), VOLUNTEER);
        assertUnknown(put(GRID_AREA, FILED), VOLUNTEER);
    }

    @Test
    void whoever_may_not_see_a_case_is_told_the_same_as_if_there_were_none() {
        String number = put(GRID_AREA, HANDLING, "submitted_by", 99L);

        for (Actor actor : new Actor[] {OTHER_COMMUNITY, OTHER_VOLUNTEER, UNIT_HANDLER, ADMIN, AUDITOR}) {
            Refusal hidden = refusal(number, actor);
            Refusal missing = refusal("MS-370285-20261121-999999", actor);
            assertThat(hidden.kind()).isEqualTo(missing.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
            assertThat(hidden.errors().get(0).key())
                    .isEqualTo(missing.errors().get(0).key());
        }
    }

    @Test
    void those_who_have_the_case_are_named() {
        assertThat(queries.view(put(GRID_AREA, REGISTERED), COMMUNITY).holderCode())
                .isEqualTo(COMMUNITY_AREA);
        assertThat(queries.view(put(GRID_AREA, HANDLING, "handler_kind", "TEAM", "handler_code", TEAM), COMMUNITY)
                        .holderCode())
                .isEqualTo(TEAM);
        assertThat(queries.view(put(GRID_AREA, ARCHIVED), COMMUNITY).holderCode())
                .isNull();
    }

    @Test
    void an_overdue_fact_is_shown_also_when_the_case_is_closed() {
        String number = put(
                GRID_AREA,
                ARCHIVED,
                "due_at",
                CasesDatabase.NOW.minusSeconds(60),
                "closed_at",
                CasesDatabase.NOW,
                "red_marked_at",
                CasesDatabase.NOW);

        CaseView view = queries.view(number, TOWN);

        assertThat(view.overdue()).isFalse();
        assertThat(view.wasOverdue()).isTrue();
    }

    private void assertUnknown(String number, Actor actor) {
        assertThat(refusal(number, actor).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private Refusal refusal(String number, Actor actor) {
        return catchThrowableOfType(Refusal.class, () -> queries.view(number, actor));
    }
}
