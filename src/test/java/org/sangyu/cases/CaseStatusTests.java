package org.sangyu.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sangyu.refusal.Refusal;

/** The transition table of domain.md §3.7. */
class CaseStatusTests {

    /** domain.md §3.7 line by line; a draft is never stored. */
    private static final Map<CaseStatus, String> RULES = table(
            """
            REGISTERED  : VERIFYING FILED ANSWERED NOT_ACCEPTED MERGED TRANSFERRED
            VERIFYING   : REGISTERED
            FILED       : DISPATCHED
            DISPATCHED  : SIGNED OBJECTED FILED
            OBJECTED    : FILED SIGNED
            SIGNED      : HANDLING
            HANDLING    : REPLIED SUSPENDED TERMINATING
            SUSPENDED   : HANDLING
            REPLIED     : CHECKING CLOSED HANDLING
            CHECKING    : REPLIED
            CLOSED      : CALLED_BACK
            CALLED_BACK : ARCHIVED REDO
            REDO        : HANDLING
            TERMINATING : CLOSED HANDLING
            ARCHIVED    : REDO
            """);

    /**
     * What other rules add: a withdrawal closes whatever is open (C6), a need that comes back to a desk is FILED again
     * (taken over 提级, beyond a team, check not passed), a unit may find out later that it is not its duty, a redo is
     * dispatched, and who wants no callback is archived without.
     */
    private static final Map<CaseStatus, String> ADDED = table(
            """
            REGISTERED  : CLOSED
            VERIFYING   : CLOSED
            FILED       : CLOSED
            DISPATCHED  : CLOSED
            OBJECTED    : CLOSED
            SIGNED      : CLOSED FILED OBJECTED
            HANDLING    : CLOSED FILED OBJECTED
            SUSPENDED   : CLOSED FILED
            REPLIED     : FILED
            CHECKING    : CLOSED FILED
            CLOSED      : ARCHIVED
            REDO        : CLOSED DISPATCHED
            TERMINATING : FILED
            """);

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void a_case_becomes_what_the_table_allows_and_nothing_else(CaseStatus from) {
        for (CaseStatus to : CaseStatus.values()) {
            LivelihoodCase it = new LivelihoodCase();
            it.status = from;
            if ((RULES.get(from) + ADDED.get(from)).contains(" " + to + " ")) {
                it.become(to);
                assertThat(it.status).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> it.become(to)).as(from + " to " + to).isInstanceOf(Refusal.class);
                assertThat(it.status).isEqualTo(from);
            }
        }
    }

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

    private static Map<CaseStatus, String> table(String lines) {
        Map<CaseStatus, String> table = new EnumMap<>(CaseStatus.class);
        Stream.of(CaseStatus.values()).forEach(status -> table.put(status, ""));
        lines.lines().forEach(line -> {
            String[] sides = line.split(":");
            table.put(CaseStatus.valueOf(sides[0].strip()), sides[1] + " ");
        });
        return table;
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
