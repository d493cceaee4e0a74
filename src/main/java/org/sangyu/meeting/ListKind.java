package org.sangyu.meeting;

/** The three lists of a joint meeting: what people need, what there is, what is offered. */
public enum ListKind {
    NEED,
    RESOURCE,
    SERVICE
}
