package org.sangyu.people;

/** Something that was under way about a person needs nobody any more. */
public record MatterWithdrawn(String number) {}
