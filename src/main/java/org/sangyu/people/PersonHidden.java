package org.sangyu.people;

/** A person took back the yes to being in the register: whoever counts on them does so no more. */
public record PersonHidden(long personId) {}
