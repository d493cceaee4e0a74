package org.sangyu.people;

/** A person took back the yes to this. */
public record ConsentTakenBack(long personId, ConsentPurpose purpose) {}
