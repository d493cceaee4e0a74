package org.sangyu.cases;

/** A town no longer waits for the units that have not reported. */
public record WhistleRollClosed(String number) {}
