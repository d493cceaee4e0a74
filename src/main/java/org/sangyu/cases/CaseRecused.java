package org.sangyu.cases;

/** From now on the case is kept from somebody; whoever of them holds one of its tasks has to let go. */
public record CaseRecused(String number) {}
