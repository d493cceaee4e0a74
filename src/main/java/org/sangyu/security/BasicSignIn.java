package org.sangyu.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * HTTP Basic for API clients, who pay for the password's check once in five minutes instead of with every call. What is
 * remembered is worthless outside this process, and forgotten as soon as the account changes, here or elsewhere.
 */
@Component
class BasicSignIn {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int AT_MOST = 10_000;

    private final PasswordSignIn signIn;
    private final AccountStore accounts;
    private final SecretKeySpec key = randomKey();
    private final Cache<String, AccountPrincipal> verified = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(AT_MOST)
            .build();

    BasicSignIn(PasswordSignIn signIn, AccountStore accounts) {
        this.signIn = signIn;
        this.accounts = accounts;
    }

    /** Not a bean: a second one would confuse whoever looks for the only manager. */
    AuthenticationManager manager() {
        return this::authenticate;
    }

    Authentication authenticate(Authentication asked) {
        String remembered = digest(asked);
        AccountPrincipal principal = verified.getIfPresent(remembered);
        if (principal == null || !isCurrent(principal)) {
            principal = (AccountPrincipal) signIn.authenticate(asked).getPrincipal();
            verified.put(remembered, principal);
        }
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }

    private boolean isCurrent(AccountPrincipal principal) {
        Optional<Integer> version =
                accounts.versionWhenEnabled(principal.actor().accountId());
        return version.filter(current -> current == principal.version()).isPresent();
    }

    @EventListener
    void on(AccountChanged changed) {
        forget(changed.account().username());
    }

    /** Locked means locked, also for whoever had the right password a minute ago. */
    @EventListener
    void on(UsernameLocked locked) {
        forget(locked.username());
    }

    private void forget(String username) {
        verified.asMap().values().removeIf(principal -> principal.getUsername().equals(username));
    }

    private String digest(Authentication asked) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(Usernames.normal(asked.getName()).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(asked.getCredentials().toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot compute HmacSHA256", e);
        }
    }

    private static SecretKeySpec randomKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
