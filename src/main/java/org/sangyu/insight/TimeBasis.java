package org.sangyu.insight;

/** Which moment decides whether an ended case belongs to a period; towns and cities differ (domain.md §5.1). */
public enum TimeBasis {
    CREATED,
    CLOSED,
    CALLED_BACK
}
