package org.sangyu.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sangyu.refusal.Refusal;

/** The transition table of domain.md §3.7. */
class CaseStatusTests {

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void from_every_status_there_is_a_way_to_an_end(CaseStatus from) {
        assertThat(reachable(from)).anyMatch(CaseStatus::isEnd);
    }

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void nothing_follows_an_end_but_reopening_and_every_other_status_leads_on(CaseStatus status) {
        if (status == CaseStatus.ARCHIVED) {
            assertThat(status.next()).containsExactly(CaseStatus.REDO);
        } else {
            assertThat(status.next().isEmpty()).isEqualTo(status.isEnd());
        }
    }

    @Test
    void every_status_can_be_reached_from_a_filed_need() {
        assertThat(reachable(CaseStatus.REGISTERED)).containsExactlyInAnyOrder(CaseStatus.values());
    }

    @Test
    void no_accepted_need_is_archived_without_passing_a_reply_or_a_withdrawal() {
        assertThat(CaseStatus.FILED.next()).doesNotContain(CaseStatus.ARCHIVED, CaseStatus.CALLED_BACK);
        assertThat(CaseStatus.HANDLING.next()).doesNotContain(CaseStatus.ARCHIVED, CaseStatus.CALLED_BACK);
        assertThat(CaseStatus.CLOSED.next()).containsExactlyInAnyOrder(CaseStatus.CALLED_BACK, CaseStatus.ARCHIVED);
    }

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void the_petitioner_may_withdraw_whatever_is_open(CaseStatus status) {
        assertThat(status.mayBecome(CaseStatus.CLOSED)).isEqualTo(status.isOpen());
    }

    @Test
    void a_case_refuses_what_its_status_does_not_allow_and_stays_what_it_is() {
        NewCase filed = new NewCase(
                CaseSource.GRID, "灯", "灯坏了", CaseType.HELP, null, "370285001014", null, null, null, false, null, null);
        LivelihoodCase it = LivelihoodCase.file(filed, "MS-370285-20261121-000001", 1, "网格员", Instant.EPOCH);

        assertThatThrownBy(() -> it.become(CaseStatus.ARCHIVED)).isInstanceOfSatisfying(Refusal.class, no -> assertThat(
                        no.errors().get(0).args())
                .containsExactly("MS-370285-20261121-000001", CaseStatus.REGISTERED, CaseStatus.ARCHIVED));
        assertThat(it.status).isEqualTo(CaseStatus.REGISTERED);
    }

    private static Set<CaseStatus> reachable(CaseStatus from) {
        Set<CaseStatus> seen = EnumSet.of(from);
        Deque<CaseStatus> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (CaseStatus next : open.pop().next()) {
                if (seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return seen;
    }
}
