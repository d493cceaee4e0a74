package org.sangyu.cases;

/** What may be appealed against once a case is closed (domain.md §3.5, §5.2). None of it changes what happened. */
public enum AppealKind {
    /** 超期有正当理由: leaves the base of the on-time rate as X13; the overdue fact stays. */
    OVERDUE(null),
    /** 差评因诉求不合法、不合理: leaves the resolution and satisfaction rates as X05. */
    DISSATISFIED(Exclusion.X05),
    /** 恶意或大量重复反映: leaves all rates as X07. */
    EXCLUSION(Exclusion.X07);

    private final Exclusion exclusion;

    AppealKind(Exclusion exclusion) {
        this.exclusion = exclusion;
    }

    /** The code that a granted appeal gives the case; null for one against being overdue. */
    Exclusion exclusion() {
        return exclusion;
    }
}
