package org.sangyu.security;

import java.io.Serializable;

/**
 * Why the last try to sign in failed, kept in the session until the login page has said so.
 *
 * @param username what was typed, so that nobody types it twice
 * @param key message key
 * @param minutes until the next try, where the key says that one must wait
 */
public record SignInFailure(String username, String key, long minutes) implements Serializable {

    public static final String ATTRIBUTE = "org.sangyu.sign-in-failure";
}
