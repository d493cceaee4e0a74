package org.sangyu.cases;

/** By which way a need reached us (domain.md §12.1). */
public enum CaseSource {
    HOTLINE,
    WINDOW,
    WEB,
    GRID,
    MEETING_LIST,
    STATION,
    UPPER,
    WALK_IN,
    VOLUNTEER,
    API
}
