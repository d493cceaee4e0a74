package org.sangyu.people;

/** A person took back the yes to being in the register: whatever was under way about the person ends. */
public record PersonHidden(long personId) {}
