package org.sangyu.recognition;

/** A selection began. */
public record RoundOpened(String number) {}
