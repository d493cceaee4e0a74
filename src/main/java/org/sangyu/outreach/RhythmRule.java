package org.sangyu.outreach;

/** A row of the table {@code outreach_rhythm}: what is due for one reason in one kind. */
public record RhythmRule(OutreachReason reason, OutreachKind kind, Rhythm rhythm) {

    String name() {
        return reason + "/" + kind;
    }
}
