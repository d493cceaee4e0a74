package org.sangyu.outreach;

/** Whoever was asked for the open round does not come: somebody else has to be found. */
public record VisitUnarranged(String plan) {}
