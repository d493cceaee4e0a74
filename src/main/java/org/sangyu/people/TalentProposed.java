package org.sangyu.people;

/** Somebody applied for the talent pool or was recommended; the desk of that level is to verify it. */
public record TalentProposed(String number) {}
