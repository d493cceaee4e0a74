package org.sangyu.cases;

/** A need was filed and has a number. */
public record CaseRegistered(String number) {}
