package org.sangyu.recognition;

/** How far a selection has come. */
public enum RoundState {
    /** Branches and communities nominate. */
    NOMINATING,
    /** The office that opened it looks at each nominee. */
    REVIEWING,
    /** Whoever was accepted is shown to the public 公示; objections are heard. */
    PUBLICITY,
    /** Whoever nobody objects to is honoured; those with an open objection follow when it is decided. */
    PUBLISHED,
    /** It ended with nobody to honour. */
    NOBODY,
    WITHDRAWN;

    public boolean isOver() {
        return this == PUBLISHED || this == NOBODY || this == WITHDRAWN;
    }

    /** Whether anybody may look at its list. */
    public boolean isPublic() {
        return this == PUBLICITY || this == PUBLISHED;
    }
}
