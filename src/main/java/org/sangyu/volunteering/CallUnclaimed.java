package org.sangyu.volunteering;

/** The time to answer a call is up, and places are free. @param taken how many said yes all the same */
public record CallUnclaimed(String number, int taken) {}
