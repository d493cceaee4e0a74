package org.sangyu.security;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sangyu.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where accounts are opened, changed and looked up. Every change is published and audited in the same transaction, and
 * ends the sessions and remembered credentials that the account had before.
 */
@Service
@Transactional
public class Accounts {

    private static final int PAGE = 30;

    private final AccountStore store;
    private final Passwords passwords;
    private final Lockout lockout;
    private final CurrentActor current;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Accounts(
            AccountStore store,
            Passwords passwords,
            Lockout lockout,
            CurrentActor current,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.passwords = passwords;
        this.lockout = lockout;
        this.current = current;
        this.audit = audit;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(String username) {
        return store.byUsername(username);
    }

    /** @throws Refusal when there is no such account */
    @Transactional(readOnly = true)
    public Account require(long id) {
        return store.byId(id).orElseThrow(() -> Refusal.notFound("security.account.not-found"));
    }

    /** The person with what they may do; empty when there is no such account or it is disabled. */
    @Transactional(readOnly = true)
    public Optional<Actor> actor(String username) {
        return store.byUsername(username).filter(Account::enabled).map(Account::actor);
    }

    /** How the person is called; the username itself where it is nobody's (an automatic act's name). */
    @Transactional(readOnly = true)
    public String displayName(String username) {
        return store.byUsername(username).map(Account::displayName).orElse(username);
    }

    /** The same for several, by username; one query. */
    @Transactional(readOnly = true)
    public Map<String, String> displayNames(Collection<String> usernames) {
        Map<String, String> known = store.displayNames(usernames);
        Map<String, String> names = new HashMap<>();
        usernames.forEach(username -> names.put(username, known.getOrDefault(Usernames.normal(username), username)));
        return names;
    }

    /** Mail addresses of the enabled accounts that hold the role at exactly this organisation. */
    @Transactional(readOnly = true)
    public List<String> emailsOf(Role role, String scope) {
        return store.emails(role, scope);
    }

    /** Whether anybody who can sign in holds the role at exactly this organisation. */
    @Transactional(readOnly = true)
    public boolean isHeld(Role role, String scope) {
        return store.isHeld(role, scope);
    }

    /**
     * Accounts by username.
     *
     * @param query part of a username, name, mail address, phone or organisation code; may be {@code null}
     * @param cursor {@link AccountPage#next()} of the page before; {@code null} for the first
     */
    @Transactional(readOnly = true)
    public AccountPage list(String query, String cursor) {
        String wanted = query == null ? "" : Usernames.normal(query);
        List<Account> rows = store.list(wanted, cursor == null ? "" : Usernames.normal(cursor), PAGE + 1);
        return rows.size() <= PAGE
                ? new AccountPage(rows, null)
                : new AccountPage(rows.subList(0, PAGE), rows.get(PAGE - 1).username());
    }

    /**
     * Opens an account.
     *
     * @throws Refusal INVALID with every wrong field, also when the username is taken
     */
    public Account open(NewAccount asked) {
        NewAccount account = new NewAccount(
                Usernames.normal(asked.username()),
                asked.displayName() == null ? null : asked.displayName().strip(),
                blankToNull(asked.email()),
                blankToNull(asked.phone()),
                asked.password(),
                asked.grants().stream().distinct().toList());
        AccountRules.check(account);
        String hash = passwords.hash("password", account.username(), account.password());
        if (store.byUsername(account.username()).isPresent()) {
            throw taken(account.username());
        }
        Account opened;
        try {
            opened = require(store.insert(account, hash));
        } catch (DuplicateKeyException sameMoment) {
            throw taken(account.username());
        }
        events.publishEvent(new AccountOpened(opened));
        record("account-opened", opened, Map.of("grants", named(opened.grants())));
        return opened;
    }

    /** Sets a new password, for one's own account or by an administrator. */
    public void changePassword(String username, String newPassword) {
        Account account = store.byUsername(username).orElseThrow(() -> Refusal.notFound("security.account.not-found"));
        store.setPassword(account.id(), passwords.hash("password", account.username(), newPassword));
        changed("password-changed", account.id(), Map.of());
    }

    /** @throws Refusal when a person would shut themselves out */
    public void setEnabled(long accountId, boolean enabled) {
        refuseOneself(accountId);
        store.setEnabled(require(accountId).id(), enabled);
        changed(enabled ? "account-enabled" : "account-disabled", accountId, Map.of());
    }

    /** Replaces all that the account may do. */
    public void regrant(long accountId, List<Grant> grants) {
        refuseOneself(accountId);
        List<Grant> wanted = grants.stream().distinct().toList();
        AccountRules.check(wanted);
        Account before = require(accountId);
        store.setGrants(accountId, wanted);
        changed("account-regranted", accountId, Map.of("before", named(before.grants()), "after", named(wanted)));
    }

    /** Lets a locked username try again at once. */
    public void unlock(long accountId) {
        Account account = require(accountId);
        lockout.clear(account.username());
        record("account-unlocked", account, Map.of());
    }

    private void changed(String action, long accountId, Map<String, ?> detail) {
        Account account = require(accountId);
        events.publishEvent(new AccountChanged(account));
        record(action, account, detail);
    }

    private void record(String action, Account account, Map<String, ?> detail) {
        Actor by = current.find().orElseGet(() -> Actor.system("system"));
        audit.record(by, action, account.username(), true, detail);
    }

    private void refuseOneself(long accountId) {
        if (current.find().filter(actor -> actor.accountId() == accountId).isPresent()) {
            throw Refusal.conflict("security.account.not-oneself");
        }
    }

    private static List<String> named(List<Grant> grants) {
        return grants.stream().map(grant -> grant.role() + " " + grant.scope()).toList();
    }

    private static Refusal taken(String username) {
        return Refusal.invalid("username", "security.account.username-taken", username);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
