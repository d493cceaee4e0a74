package org.sangyu.volunteering;

/** Enough helpers said yes. */
public record CallFilled(String number) {}
