package org.sangyu.insight;

/** What will happen to a case by itself. The names are those under which {@code cases} writes such acts down. */
public enum TonightKind {
    YELLOW,
    RED,
    ESCALATED,
    OFFER_EXPIRED,
    RESUMED,
    PROMISE_DUE
}
