package org.sangyu.meeting;

/** What was offered is no longer there. */
public record OfferEnded(String number) {}
