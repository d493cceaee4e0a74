package org.sangyu.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sangyu.cases.CaseStatus;

class CaseStepTests {

    @ParameterizedTest
    @EnumSource
    void every_status_stands_at_exactly_one_step(CaseStatus status) {
        assertThat(CaseStep.of(status))
                .filteredOn(step -> step.state() == CaseStep.State.CURRENT)
                .hasSize(1);
    }

    @Test
    void what_is_passed_is_done_and_the_rest_is_ahead() {
        assertThat(CaseStep.of(CaseStatus.HANDLING))
                .extracting(CaseStep::state)
                .startsWith(CaseStep.State.DONE, CaseStep.State.DONE, CaseStep.State.DONE, CaseStep.State.CURRENT)
                .endsWith(CaseStep.State.AHEAD)
                .hasSize(8);
    }

    @Test
    void a_case_that_was_not_accepted_promises_no_further_steps() {
        assertThat(CaseStep.of(CaseStatus.NOT_ACCEPTED))
                .extracting(CaseStep::name)
                .containsExactly(CaseStep.Name.REGISTER, CaseStep.Name.ACCEPT);
    }
}
