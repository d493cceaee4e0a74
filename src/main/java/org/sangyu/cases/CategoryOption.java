package org.sangyu.cases;

/** A category as a task form's list offers it. */
public record CategoryOption(String value, String label) {}
