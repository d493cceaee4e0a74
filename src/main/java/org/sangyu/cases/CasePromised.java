package org.sangyu.cases;

/** A case was closed with a promise to be done by a date. */
public record CasePromised(String number) {}
