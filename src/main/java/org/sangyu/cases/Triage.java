package org.sangyu.cases;

/**
 * What was decided when a case was first looked at (甄别, domain.md §3.2).
 *
 * @param category required when accepting; the other decisions keep what is there if it is null
 * @param reason what the petitioner is told: the answer, why it is not accepted, or where it was passed on
 * @param duplicateOf number of the case about the same matter, for {@link Outcome#DUPLICATE}
 */
public record Triage(Outcome outcome, String category, boolean urgent, String reason, String duplicateOf) {

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
        VERIFY
    }
}
