package org.sangyu.security;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.sangyu.refusal.Refusal;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Which passwords are good enough, and how they are kept: as BCrypt hashes that name their algorithm. */
@Component
class Passwords {

    static final int SHORTEST = 10;
    /** BCrypt reads no further: a longer password would be weaker than it looks. */
    private static final int LONGEST_BYTES = 72;

    private static final int STRENGTH = 10;

    private final PasswordEncoder encoder;
    private final String nobodysHash;

    Passwords() {
        this(STRENGTH);
    }

    /** Each step of strength takes twice as long. */
    Passwords(int strength) {
        encoder = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength)));
        nobodysHash = encoder.encode("nobody has this password");
    }

    /** @throws Refusal when the password is too short, too long or the username itself */
    String hash(String field, String username, String password) {
        if (password == null || password.length() < SHORTEST) {
            throw Refusal.invalid(field, "security.password.too-short", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw Refusal.invalid(field, "security.password.too-long", LONGEST_BYTES);
        }
        if (password.equalsIgnoreCase(username) || password.chars().distinct().count() < 3) {
            throw Refusal.invalid(field, "security.password.too-easy");
        }
        return encoder.encode(password);
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** Takes as long as {@link #matches}, so that the answer's time does not tell which usernames exist. */
    void matchNobody(String password) {
        encoder.matches(password, nobodysHash);
    }
}
