package org.sangyu.people;

/** A member registered with the community where the member lives; the community is to confirm it. */
public record RegistrationFiled(String number) {}
