package org.sangyu.insight;

/**
 * Cases that a rate leaves out, and why.
 *
 * @param code of domain.md §5.2, or {@link #NO_CALLBACK} or {@link #NOT_YET_DUE}
 */
public record Excluded(String code, long count) {

    /** Nobody has validly answered (yet). */
    public static final String NO_CALLBACK = "NO_CALLBACK";

    /** There is still time. */
    public static final String NOT_YET_DUE = "NOT_YET_DUE";
}
