package org.sangyu.people;

/** Whether a person is in the register: HIDDEN once consent is withdrawn, ERASED when the period after that is over. */
public enum PersonStatus {
    ACTIVE,
    HIDDEN,
    ERASED
}
