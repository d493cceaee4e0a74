package org.sangyu.security;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The signed-in account as Spring Security holds it; the password hash is only there while it is being checked.
 *
 * @param version the account's version when it signed in: {@link StaleSignInFilter} ends the session once it is older
 */
public record AccountPrincipal(Actor actor, String passwordHash, boolean enabled, int version) implements UserDetails {

    public AccountPrincipal(Actor actor, String passwordHash, boolean enabled) {
        this(actor, passwordHash, enabled, 0);
    }

    static AccountPrincipal of(Account account) {
        return new AccountPrincipal(account.actor(), null, account.enabled(), account.version());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        Set<GrantedAuthority> authorities = new LinkedHashSet<>();
        for (Grant grant : actor.grants()) {
            authorities.add(new SimpleGrantedAuthority("ROLE_" + grant.role().name()));
            grant.role()
                    .permissions()
                    .forEach(permission -> authorities.add(new SimpleGrantedAuthority(permission.name())));
        }
        return authorities;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return actor.username();
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    /** Without the hash: this ends up in logs. */
    @Override
    public String toString() {
        return actor.username();
    }
}
