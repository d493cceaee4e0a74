package org.sangyu.meeting;

/** At so many meetings nobody could match this need that the next tier is to try. */
public record ItemPassedUp(String number) {}
