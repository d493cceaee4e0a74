package org.sangyu.recognition;

/** A selection was called off before it was published. */
public record RoundWithdrawn(String number) {}
