package org.sangyu.insight;

/** How many of the cases registered within the period are in this status now. */
public record StateCount(String status, long count) {}
