package org.sangyu.volunteering;

/** How much harm may come to whoever does it: a talk, a ladder, a road in the dark. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH
}
