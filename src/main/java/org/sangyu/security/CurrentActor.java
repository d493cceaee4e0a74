package org.sangyu.security;

import java.util.Optional;
import org.sangyu.refusal.Refusal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Says who is signed in on this request. */
@Component
public class CurrentActor {

    /** @throws Refusal when nobody is signed in */
    public Actor require() {
        return find().orElseThrow(() -> Refusal.notPermitted("security.sign-in-first"));
    }

    public Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal
                ? Optional.of(principal.actor())
                : Optional.empty();
    }
}
