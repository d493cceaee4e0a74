package org.sangyu.security;

/** An account was opened; published in the transaction that opens it. */
public record AccountOpened(Account account) {}
