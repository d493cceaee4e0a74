package org.sangyu.cases;

/** A higher tier took the case from those who were handling it. */
public record CaseTakenOver(String number) {}
