package org.sangyu.cases;

/** The petitioner's side urged the case 催办. */
public record CaseUrged(String number) {}
