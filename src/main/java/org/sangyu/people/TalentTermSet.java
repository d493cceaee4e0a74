package org.sangyu.people;

/**
 * Somebody is in the talent pool until a day that did not come from the procedure, but from a spreadsheet; from now on
 * they are asked before that day whether to stay, like everybody else.
 */
public record TalentTermSet(String number) {}
