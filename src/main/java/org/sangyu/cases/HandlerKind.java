package org.sangyu.cases;

/** Who handles a case: a volunteer team, which is asked, a unit, which is sent it, or the community itself 社区自办. */
public enum HandlerKind {
    TEAM,
    UNIT,
    COMMUNITY;

    /** The field of the dispatch form in which one of this kind is chosen. */
    public String field() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
