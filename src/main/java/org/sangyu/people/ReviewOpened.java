package org.sangyu.people;

/** A member's category is to be looked at again, by the branch and then by the community. */
public record ReviewOpened(String number) {}
