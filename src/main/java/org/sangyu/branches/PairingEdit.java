package org.sangyu.branches;

import java.time.LocalDate;
import org.sangyu.refusal.Findings;

/**
 * A pairing as somebody wants it.
 *
 * @param branchCode by code; in a spreadsheet also by name
 */
public record PairingEdit(String branchCode, String villageCode, LocalDate startedOn, LocalDate endedOn, String funds) {

    private static final int LONGEST_FUNDS = 200;

    static PairingEdit of(Pairing pairing) {
        return new PairingEdit(
                pairing.branchCode(), pairing.villageCode(), pairing.startedOn(), pairing.endedOn(), pairing.funds());
    }

    PairingEdit ofBranch(String code) {
        return new PairingEdit(code, villageCode, startedOn, endedOn, funds);
    }

    /** By what a spreadsheet recognises it. */
    String key() {
        return branchCode + " " + villageCode + " " + startedOn;
    }

    /** Whether the two were paired at the same time, the day on which one ends and the next begins not counted. */
    boolean overlaps(LocalDate otherStart, LocalDate otherEnd) {
        return startedOn != null
                && (startedOn.equals(otherStart)
                        || (otherEnd == null || startedOn.isBefore(otherEnd))
                                && (endedOn == null || otherStart.isBefore(endedOn)));
    }

    Findings check(Findings findings, LocalDate today) {
        return findings.check(branchCode != null, "branchCode", "branches.pairing.branch-missing")
                .check(villageCode != null, "villageCode", "branches.pairing.village-missing")
                .check(startedOn != null, "startedOn", "branches.pairing.start-missing")
                .check(startedOn == null || !startedOn.isAfter(today), "startedOn", "branches.in-future")
                .check(endedOn == null || !endedOn.isAfter(today), "endedOn", "branches.in-future")
                .check(
                        endedOn == null || startedOn == null || !endedOn.isBefore(startedOn),
                        "endedOn",
                        "branches.pairing.end-before-start")
                .optional(funds, LONGEST_FUNDS, "funds", "branches.pairing.funds-too-long");
    }
}
