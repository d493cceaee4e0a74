package org.sangyu.recognition;

/** Of all objections to a selection none is open any more. @param number the selection's */
public record ObjectionsDecided(String number) {}
