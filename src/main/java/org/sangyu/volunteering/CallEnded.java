package org.sangyu.volunteering;

/**
 * A call for helpers is over.
 *
 * @param withdrawn whether those who wanted to come do not need to any more; false when it is done
 */
public record CallEnded(String number, boolean withdrawn) {}
