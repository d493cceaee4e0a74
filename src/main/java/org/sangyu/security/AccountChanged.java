package org.sangyu.security;

/** An account's grants, password or being enabled changed; published in the transaction that changes it. */
public record AccountChanged(Account account) {}
