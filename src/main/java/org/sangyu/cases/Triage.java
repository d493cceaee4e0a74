package org.sangyu.cases;

/**
 * What was decided when a case was first looked at (甄别, domain.md §3.2).
 *
 * @param category required when accepting; the other decisions keep what is there if it is null
 * @param reason what the petitioner is told: the answer, why it is not accepted, or where it was passed on
 * @param duplicateOf number of the case about the same matter: needed for {@link Outcome#DUPLICATE}; with an earlier one
 *     that is over, accepting means new facts or reasons and refusing the same ones, and the reason says what differs
 */
public record Triage(Outcome outcome, String category, boolean urgent, String reason, String duplicateOf) {

    boolean namesAnother() {
        return duplicateOf != null && !duplicateOf.isBlank();
    }

    public enum Outcome {
        /** T7: dispatch it. */
        ACCEPT,
        /** T0: answered at once. */
        ANSWER,
        /** T4–T6: not ours, not lawful; always with a reason. */
        REFUSE,
        /** T1, T2: 110/119/120/122 or a statutory channel. */
        TRANSFER,
        /** T3: the same matter is already being dealt with. */
        DUPLICATE,
        /** 核实: somebody goes and looks first; what to look for is the reason. */
        VERIFY;

        /** Whether it may rest on a comparison with an earlier case. */
        boolean mayCompare() {
            return this == ACCEPT || this == REFUSE;
        }
    }
}
