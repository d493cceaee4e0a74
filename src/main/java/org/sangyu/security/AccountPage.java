package org.sangyu.security;

import java.util.List;

/**
 * One page of the list of accounts, by username.
 *
 * @param next where the next page goes on; {@code null} on the last
 */
public record AccountPage(List<Account> items, String next) {}
