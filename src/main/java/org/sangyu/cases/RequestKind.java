package org.sangyu.cases;

/** What those who handle a case may ask for when its limit does not fit (domain.md §3.5). */
public enum RequestKind {
    /** 延期: up to ten working days more, at most twice, never after the deadline. */
    EXTENSION("ask-extension", "extend"),
    /** 挂账: the clock stops until a day at most a year away, once. */
    SUSPENSION("ask-suspension", "suspend"),
    /** 终止: found not acceptable, or the petitioner does not cooperate (Weifang art. 21). */
    TERMINATION("ask-termination", "terminate");

    private final String asked;
    private final String granted;

    RequestKind(String asked, String granted) {
        this.asked = asked;
        this.granted = granted;
    }

    /** The act in the timeline with which it was asked for. */
    String asked() {
        return asked;
    }

    /** The act in the timeline with which it was granted. */
    String granted() {
        return granted;
    }
}
