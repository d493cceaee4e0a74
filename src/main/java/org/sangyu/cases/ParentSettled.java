package org.sangyu.cases;

/** The case into which this one was merged was closed: its own petitioner can be called back. */
public record ParentSettled(String number) {}
