package org.sangyu.cases;

/** The petitioner's side says that there is something new about an archived case. */
public record CaseReopenAsked(String number) {}
