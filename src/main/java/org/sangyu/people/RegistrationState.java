package org.sangyu.people;

/** How far a registration 双报到 is. */
public enum RegistrationState {
    FILED,
    CONFIRMED,
    REFUSED,
    /** The person left the register before anybody decided. */
    WITHDRAWN
}
