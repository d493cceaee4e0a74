package org.sangyu.branches;

/**
 * One row of the spreadsheet of pairings: a pairing and one thing that it plans, so that a pairing has as many rows as it
 * has plans.
 *
 * @param item {@code null} where nothing is planned yet
 */
public record PairingEntry(PairingEdit pairing, PlanItem item) {

    String key() {
        return pairing.key() + (item == null ? "" : " " + item.what());
    }

    PairingEntry ofBranch(String code) {
        return new PairingEntry(pairing.ofBranch(code), item);
    }
}
