package org.sangyu.cases;

/** The petitioner's side withdrew the case; whatever is going on for it ends. */
public record CaseWithdrawn(String number) {}
