package org.sangyu.insight;

/** The four rates that supervisors read (domain.md §5.1, §5.3). */
public enum RateKind {
    /** 响应率: somebody contacted the petitioner. */
    RESPONSE("response"),
    /** 解决率: the petitioner says that it is solved. */
    RESOLUTION("resolution"),
    /** 满意率: the petitioner is satisfied. */
    SATISFACTION("satisfaction"),
    /** 按期办结率: closed before it was due. */
    ON_TIME("onTime");

    private final String key;

    RateKind(String key) {
        this.key = key;
    }

    /** The rate's name outside Java: message keys and JSON. */
    public String key() {
        return key;
    }
}
