package org.sangyu.branches;

/** Whose association of retired cadres it is: a town's 镇街老干部协会, or that of a unit of the city 市直单位. */
public enum AssociationLevel {
    TOWN,
    CITY_UNIT
}
