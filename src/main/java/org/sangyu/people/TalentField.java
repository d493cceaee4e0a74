package org.sangyu.people;

/** What somebody in the talent pool knows or can do (domain.md §12.8). */
public enum TalentField {
    EDUCATION,
    SCIENCE,
    AGRICULTURE,
    MEDICINE,
    ARTS,
    SPORTS,
    LAW,
    ECONOMY,
    PARTY_WORK,
    MEDIATION,
    OTHER
}
