package org.sangyu.branches;

import java.util.Optional;

/** What the number of its members asks of a branch (domain.md §7.3); it is shown, never refused. */
public enum BranchFinding {
    /** Fewer than 3 members: to be joined with another one 联合党支部. */
    JOIN_DUE,
    /** 50 members or more: a general branch 党总支 is due. */
    GENERAL_DUE;

    static final int FEWEST = 3;
    static final int GENERAL_FROM = 50;

    /** @param members {@code null} where nobody has counted them, which asks for nothing */
    static Optional<BranchFinding> of(Branch branch, Integer members) {
        if (members == null || !branch.active() || branch.regularity() == Regularity.FUNCTIONAL || branch.general()) {
            return Optional.empty();
        }
        if (members < FEWEST && !branch.joint()) {
            return Optional.of(JOIN_DUE);
        }
        return members >= GENERAL_FROM ? Optional.of(GENERAL_DUE) : Optional.empty();
    }
}
