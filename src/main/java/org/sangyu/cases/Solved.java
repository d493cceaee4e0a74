package org.sangyu.cases;

/** The petitioner's answer to the second question of the callback: is it solved? */
public enum Solved {
    YES,
    PART,
    NO
}
