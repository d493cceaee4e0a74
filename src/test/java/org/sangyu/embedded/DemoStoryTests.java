package org.sangyu.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sangyu.DemoTownTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoTownTest
class DemoStoryTests {

    @Autowired
    private DemoData demo;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aNewcomerFindsCasesInEveryStateThatLasts() {
        assertThat(texts("select distinct status from livelihood_case"))
                .contains(
                        "REGISTERED",
                        "FILED",
                        "DISPATCHED",
                        "SIGNED",
                        "HANDLING",
                        "CHECKING",
                        "CLOSED",
                        "CALLED_BACK",
                        "ARCHIVED",
                        "REDO",
                        "ANSWERED",
                        "NOT_ACCEPTED",
                        "MERGED",
                        "TRANSFERRED");
        assertThat(texts("select distinct handler_kind from livelihood_case where status = 'DISPATCHED'"))
                .containsExactlyInAnyOrder("TEAM", "UNIT");
        assertThat(count("select count(*) from livelihood_case where closing_code = 'C6_WITHDRAWN'"))
                .isPositive();
        assertThat(count("select count(*) from livelihood_case where urge_count > 0"))
                .isPositive();
        assertThat(count("select count(*) from livelihood_case where urgent")).isPositive();
        assertThat(count("select count(distinct satisfaction) from case_callback"))
                .isGreaterThan(3);
    }

    @Test
    void bothCommunitiesHaveCasesAndMeetingsOfTheirOwn() {
        assertThat(texts("select distinct desk_code from livelihood_case"))
                .contains("370285001014", "370285002001", "370285001", "370285");
        assertThat(texts("select distinct status from joint_meeting")).containsExactlyInAnyOrder("DRAFT", "CONFIRMED");
        assertThat(count("select count(*) from list_item where case_number is not null"))
                .isPositive();
    }

    @Test
    void whoWorksFindsWorkInEveryRole() {
        for (String role : List.of("community", "town", "unit", "lead", "volunteer", "callback")) {
            assertThat(jdbc.sql("select count(*) from work_item where ended_at is null and :role = any (roles)")
                            .param("role", role)
                            .query(Integer.class)
                            .single())
                    .as(role)
                    .isPositive();
        }
    }

    @Test
    void whatTheListsHoldBesideNeedsStandsAtEveryStepOfItsLife() {
        assertThat(texts("select distinct state from item_life"))
                .contains("SUBMITTED", "PUBLISHED", "MATCHING", "RATED");
    }

    @Test
    void callsForHelpersStandAtSeveralSteps() {
        assertThat(texts("select distinct state from help_call")).contains("OPEN", "FILLED", "WITHDRAWN");
    }

    @Test
    void theStoryIsToldOnce() {
        int cases = count("select count(*) from livelihood_case");
        demo.fill();
        assertThat(count("select count(*) from livelihood_case")).isEqualTo(cases);
    }

    private List<String> texts(String query) {
        return jdbc.sql(query).query(String.class).list();
    }

    private int count(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }
}
