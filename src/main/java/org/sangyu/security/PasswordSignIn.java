package org.sangyu.security;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks a username and password. Neither the answer nor its time tells whether the username exists; only somebody who
 * knows the password learns that the account is disabled.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final AccountStore accounts;
    private final Passwords passwords;
    private final Lockout lockout;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    /** One guess at a time for a name, or a burst of guesses would all be checked before the first is counted. */
    private final Lock[] turns = Stream.generate(ReentrantLock::new).limit(256).toArray(Lock[]::new);

    PasswordSignIn(
            AccountStore accounts,
            Passwords passwords,
            Lockout lockout,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.lockout = lockout;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        Object password = asked.getCredentials();
        Account account = verify(asked.getName(), password == null ? "" : password.toString());
        audit.record(account.actor(), "login", account.username(), true, Map.of());
        AccountPrincipal principal = AccountPrincipal.of(account);
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }

    /** The account that this password opens; every failure counts towards the lockout. */
    Account verify(String typedName, String password) {
        String username = Usernames.normal(typedName);
        Lock turn = turns[Math.floorMod(username.hashCode(), turns.length)];
        turn.lock();
        try {
            return check(username, password);
        } finally {
            turn.unlock();
        }
    }

    private Account check(String username, String password) {
        lockout.left(username).ifPresent(left -> {
            throw new UsernameLockedException(left);
        });
        Optional<Account> account = accounts.byUsername(username);
        Optional<String> hash = account.flatMap(found -> accounts.passwordHash(found.id()));
        if (hash.isEmpty()) {
            passwords.matchNobody(password);
        }
        if (hash.isEmpty() || !passwords.matches(password, hash.get())) {
            failed(username);
            throw new BadCredentialsException("Wrong username or password");
        }
        lockout.clear(username);
        return account.filter(Account::enabled).orElseThrow(() -> {
            audit.record(Actor.system(username), "login", username, false, Map.of("reason", "disabled"));
            return new DisabledException("The account is disabled");
        });
    }

    private void failed(String username) {
        lockout.failed(username);
        Actor stranger = Actor.system(username);
        audit.record(stranger, "login", username, false, Map.of("reason", "password"));
        lockout.left(username).ifPresent(left -> {
            audit.record(stranger, "login-locked", username, false, Map.of("minutes", left.toMinutes()));
            events.publishEvent(new UsernameLocked(username));
            throw new UsernameLockedException(left);
        });
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
