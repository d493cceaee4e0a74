package org.sangyu.branches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a branch's size asks for (domain.md §7.3). */
class BranchFindingTests {

    @ParameterizedTest(name = "{0} members, joint {1}, general {2}, {3}: {4}")
    @CsvSource({
        "0,  false, false, REGULAR,    JOIN_DUE",
        "2,  false, false, REGULAR,    JOIN_DUE",
        "3,  false, false, REGULAR,    ",
        "2,  true,  false, REGULAR,    ",
        "2,  false, true,  REGULAR,    ",
        "0,  false, false, FUNCTIONAL, ",
        "49, false, false, REGULAR,    ",
        "50, false, false, REGULAR,    GENERAL_DUE",
        "50, true,  false, REGULAR,    GENERAL_DUE",
        "50, false, true,  REGULAR,    ",
        "50, false, false, FUNCTIONAL, ",
        ",   false, false, REGULAR,    "
    })
    void a_branch_under_three_members_is_to_be_joined_and_one_of_fifty_is_to_become_general(
            Integer members, boolean joint, boolean general, Regularity regularity, BranchFinding finding) {
        assertThat(BranchFinding.of(branch(true, joint, general, regularity), members))
                .isEqualTo(Optional.ofNullable(finding));
    }

    @Test
    void a_dissolved_branch_is_asked_for_nothing() {
        assertThat(BranchFinding.of(branch(false, false, false, Regularity.REGULAR), 0))
                .isEmpty();
    }

    private static Branch branch(boolean active, boolean joint, boolean general, Regularity regularity) {
        return new Branch(
                "B-370285001014-01",
                "支部",
                "370285001014",
                "社区",
                null,
                null,
                active,
                0,
                BranchKind.RESIDENCE,
                regularity,
                joint,
                general,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }
}
