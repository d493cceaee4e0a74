package org.sangyu.security;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/**
 * As weak as BCrypt can be: a test run signs in and opens accounts many hundred times, and each took as long as a page.
 * How strong it is outside tests is in {@link PasswordsTests}.
 */
@Primary
@TestComponent
public class QuickPasswords extends Passwords {

    private static final int WEAKEST = 4;

    QuickPasswords() {
        super(WEAKEST);
    }
}
