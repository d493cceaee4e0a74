package org.sangyu.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordIsKeptAsABcryptHashOfTwoToTheTenRounds() {
        String hash = passwords.hash("password", "grid", "correct horse");
        assertThat(hash).startsWith("{bcrypt}$2a$10$");
        assertThat(passwords.matches("correct horse", hash)).isTrue();
        assertThat(passwords.matches("correct house", hash)).isFalse();
    }
}
