package org.sangyu.security;

import java.util.List;

/** What is needed to open an account; {@link Accounts#open} says what is wrong with it. */
public record NewAccount(
        String username, String displayName, String email, String phone, String password, List<Grant> grants) {

    /** Without the password: this could end up in a log. */
    @Override
    public String toString() {
        return "NewAccount[" + username + ", " + grants + "]";
    }
}
