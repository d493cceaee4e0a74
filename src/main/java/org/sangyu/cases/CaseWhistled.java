package org.sangyu.cases;

/** A town calls units together about a case. */
public record CaseWhistled(String number) {}
