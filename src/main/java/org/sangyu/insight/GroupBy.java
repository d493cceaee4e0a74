package org.sangyu.insight;

/** How the figures are laid side by side. */
public enum GroupBy {
    NONE,
    /** By community. */
    AREA,
    /** By town. */
    TOWN,
    /** By top-level category. */
    CATEGORY
}
