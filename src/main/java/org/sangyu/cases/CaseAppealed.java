package org.sangyu.cases;

/** Those who had a closed case appeal against how it counts. */
public record CaseAppealed(String number) {}
