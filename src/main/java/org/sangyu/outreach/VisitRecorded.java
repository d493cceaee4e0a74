package org.sangyu.outreach;

/** Somebody has been there: a service record of the open round is written. */
public record VisitRecorded(String plan) {}
