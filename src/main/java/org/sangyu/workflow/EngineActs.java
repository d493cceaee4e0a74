package org.sangyu.workflow;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.springframework.stereotype.Component;

/**
 * In whose name the engine is asked: a person's, so that the engine itself checks what they may see and do, or its own,
 * for what follows from the domain's decision.
 */
@Component
class EngineActs {

    private final IdentityService identity;

    EngineActs(IdentityService identity) {
        this.identity = identity;
    }

    <T> T as(Actor actor, Supplier<T> act) {
        List<String> groups = actor.grants().stream()
                .map(grant -> grant.role().key())
                .distinct()
                .toList();
        List<String> tenants =
                actor.grants().stream().map(Grant::scope).distinct().toList();
        return inNameOf(new Authentication(actor.username(), groups, tenants), act);
    }

    <T> T asItself(Supplier<T> act) {
        return inNameOf(null, act);
    }

    void doAsItself(Runnable act) {
        asItself(() -> {
            act.run();
            return null;
        });
    }

    private <T> T inNameOf(Authentication name, Supplier<T> act) {
        Authentication before = identity.getCurrentAuthentication();
        try {
            put(name);
            return act.get();
        } finally {
            put(before);
        }
    }

    private void put(Authentication name) {
        if (name == null) {
            identity.clearAuthentication();
        } else {
            identity.setAuthentication(name.getUserId(), name.getGroupIds(), name.getTenantIds());
        }
    }
}
