package org.sangyu.people;

/**
 * What is kept sealed of a person, as far as a page shows it: whether it is known, and the ID number masked. In full it is
 * shown for a reason alone.
 *
 * @param idNo masked; null when it is not known
 */
public record SealedFields(String idNo, boolean health, boolean position) {}
