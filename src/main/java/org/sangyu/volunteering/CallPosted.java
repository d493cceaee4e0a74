package org.sangyu.volunteering;

/** Somebody calls for helpers. */
public record CallPosted(String number) {}
