package org.sangyu.outreach;

/** A plan runs from now on. */
public record PlanStarted(String number) {}
