package org.sangyu.cases;

/** A tier above asks those who have the case for an answer. */
public record CaseSupervised(String number) {}
