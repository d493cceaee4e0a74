package org.sangyu.recognition;

/** Of the objections to one of a selection's nominees none is open any more. @param number the selection's */
public record ObjectionsDecided(String number) {}
