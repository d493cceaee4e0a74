package org.sangyu.workflow;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.sangyu.security.Account;
import org.sangyu.security.AccountChanged;
import org.sangyu.security.AccountOpened;
import org.sangyu.security.Grant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's users, groups and tenants as our accounts are, in the transaction that changes an account. Our
 * tables are the master; the engine's users have a password that nobody knows, for signing in is our own page's job.
 */
@Component
class IdentityMirror {

    private final IdentityService identity;
    private final EngineActs engine;

    IdentityMirror(IdentityService identity, EngineActs engine) {
        this.identity = identity;
        this.engine = engine;
    }

    @EventListener
    void on(AccountOpened event) {
        mirror(event.account());
    }

    @EventListener
    void on(AccountChanged event) {
        mirror(event.account());
    }

    void mirror(Account account) {
        engine.asItself(() -> {
            user(account);
            Set<Grant> grants = account.enabled() ? Set.copyOf(account.grants()) : Set.of();
            memberships(
                    account.username(),
                    grants.stream().map(grant -> grant.role().key()).collect(Collectors.toSet()));
            tenants(account.username(), grants.stream().map(Grant::scope).collect(Collectors.toSet()));
            return null;
        });
    }

    private void user(Account account) {
        User user = identity.createUserQuery().userId(account.username()).singleResult();
        if (user == null) {
            user = identity.newUser(account.username());
            user.setPassword(UUID.randomUUID().toString() + UUID.randomUUID());
        }
        user.setFirstName(account.displayName());
        user.setLastName("");
        identity.saveUser(user);
    }

    private void memberships(String username, Set<String> wanted) {
        Set<String> present = identity.createGroupQuery().groupMember(username).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        minus(present, wanted).forEach(group -> identity.deleteMembership(username, group));
        for (String group : minus(wanted, present)) {
            if (identity.createGroupQuery().groupId(group).count() == 0) {
                Group fresh = identity.newGroup(group);
                fresh.setName(group);
                identity.saveGroup(fresh);
            }
            identity.createMembership(username, group);
        }
    }

    private void tenants(String username, Set<String> wanted) {
        Set<String> present = identity.createTenantQuery().userMember(username).list().stream()
                .map(Tenant::getId)
                .collect(Collectors.toSet());
        minus(present, wanted).forEach(tenant -> identity.deleteTenantUserMembership(tenant, username));
        for (String tenant : minus(wanted, present)) {
            if (identity.createTenantQuery().tenantId(tenant).count() == 0) {
                Tenant fresh = identity.newTenant(tenant);
                fresh.setName(tenant);
                identity.saveTenant(fresh);
            }
            identity.createTenantUserMembership(tenant, username);
        }
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }
}
