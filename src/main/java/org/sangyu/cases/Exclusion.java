package org.sangyu.cases;

/** Why a case leaves the base of a rate (domain.md §5.2). */
public enum Exclusion {
    X01,
    X02,
    X03,
    X04,
    X05,
    X06,
    X07,
    X09,
    X10,
    X11,
    X12
}
