package org.sangyu.security;

/** A username was just shut after too many wrong passwords. */
record UsernameLocked(String username) {}
