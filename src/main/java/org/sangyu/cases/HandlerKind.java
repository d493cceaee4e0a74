package org.sangyu.cases;

/** Who handles a case: a volunteer team, which is asked, or a unit, which is sent it. */
public enum HandlerKind {
    TEAM,
    UNIT
}
