package org.sangyu.meeting;

import org.sangyu.security.Actor;

/**
 * A need that others were to help with is one for the offices after all. Whoever listens makes a case of it and says so by
 * {@link ListItems#linkCase}, in the same transaction.
 */
public record WishBecameNeed(Need need, Actor by) {}
