package org.sangyu.recognition;

/** An objection need not be decided any more. */
public record ObjectionDropped(String number) {}
