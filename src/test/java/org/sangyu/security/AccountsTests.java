package org.sangyu.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Opening, changing and finding accounts, and the log of it. */
@SangyuTest
@RecordApplicationEvents
class AccountsTests {

    private static final Grant GRID = new Grant(Role.GRID, "370285001001");

    @Autowired
    Accounts accounts;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    private final String username = "a" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anOpenedAccountIsFoundHoweverItsNameIsTyped(ApplicationEvents events) {
        Account opened = accounts.open(asked(username, "sangyu-demo", GRID));
        assertThat(accounts.find(" " + username.toUpperCase())).contains(opened);
        assertThat(accounts.actor(username)).contains(opened.actor());
        assertThat(accounts.displayName(username)).isEqualTo("Somebody");
        assertThat(accounts.displayName("no-such-account")).isEqualTo("no-such-account");
        assertThat(events.stream(AccountOpened.class).map(AccountOpened::account))
                .containsExactly(opened);
    }

    @Test
    void thePasswordIsKeptAsABcryptHash() {
        Account opened = accounts.open(asked(username, "sangyu-demo", GRID));
        String hash = jdbc.sql("select password_hash from account where id = ?")
                .param(opened.id())
                .query(String.class)
                .single();
        assertThat(hash).startsWith("{bcrypt}$2a$");
    }

    @Test
    void everythingWrongWithANewAccountIsSaidAtOnce() {
        NewAccount wrong = new NewAccount("\u5f20\u4e09", " ", "no mail", "phone", "sangyu-demo", List.of());
        assertThatThrownBy(() -> accounts.open(wrong))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.errors())
                        .extracting(FieldRefusal::field)
                        .containsExactly("username", "displayName", "email", "phone", "role"));
    }

    @Test
    void weakPasswordsAreRefused() {
        for (String weak : new String[] {null, "", "123456789", "aaaaaaaaaaaa", "\u6851".repeat(25)}) {
            assertThatThrownBy(() -> accounts.open(asked(username, weak, GRID)))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                                    refusal.errors().get(0).field())
                            .isEqualTo("password"));
        }
        assertThat(accounts.find(username)).isEmpty();
    }

    @Test
    void aUsernameIsGivenOnce() {
        accounts.open(asked(username, "sangyu-demo", GRID));
        assertThatThrownBy(() -> accounts.open(asked(username.toUpperCase(), "sangyu-demo", GRID)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                                refusal.errors().get(0).key())
                        .isEqualTo("security.account.username-taken"));
    }

    @Test
    void administrationAndAuditAreNotCombinedWithAnythingElse() {
        for (Role alone : new Role[] {Role.ADMIN, Role.AUDITOR}) {
            assertThatThrownBy(() -> accounts.open(asked(username, "sangyu-demo", new Grant(alone, "370285"), GRID)))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void everyChangeRaisesTheVersionAndIsPublished(ApplicationEvents events) {
        Account account = accounts.open(asked(username, "sangyu-demo", GRID));
        accounts.regrant(account.id(), List.of(new Grant(Role.UNIT, "U-370285-heat"), GRID, GRID));
        accounts.changePassword(username, "another password");
        accounts.setEnabled(account.id(), false);

        Account after = accounts.require(account.id());
        assertThat(after.version()).isEqualTo(3);
        assertThat(after.grants()).containsExactlyInAnyOrder(GRID, new Grant(Role.UNIT, "U-370285-heat"));
        assertThat(accounts.actor(username))
                .as("a disabled account acts no more")
                .isEmpty();
        assertThat(events.stream(AccountChanged.class)).hasSize(3);
        assertThat(audit.list(null, false, null, 4))
                .extracting(AuditEntry::action, AuditEntry::subject)
                .containsExactly(
                        tuple("account-disabled", username),
                        tuple("password-changed", username),
                        tuple("account-regranted", username),
                        tuple("account-opened", username));
    }

    @Test
    void nobodyShutsThemselvesOut() {
        Account admin = accounts.open(asked(username, "sangyu-demo", new Grant(Role.ADMIN, "370285")));
        AccountPrincipal principal = AccountPrincipal.of(admin);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        assertThatThrownBy(() -> accounts.setEnabled(admin.id(), false)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> accounts.regrant(admin.id(), List.of(GRID))).isInstanceOf(Refusal.class);
    }

    @Test
    void mailGoesToTheEnabledHoldersOfTheRoleAtExactlyThisOrganisation() {
        String team = "T-370285001001-" + username.substring(1, 5);
        Account lead = accounts.open(mail(username, "lead@example.org", new Grant(Role.LEAD, team)));
        accounts.open(mail(username + "-v", "volunteer@example.org", new Grant(Role.VOLUNTEER, team)));
        accounts.open(mail(username + "-n", null, new Grant(Role.LEAD, team)));
        assertThat(accounts.emailsOf(Role.LEAD, team)).containsExactly("lead@example.org");
        assertThat(accounts.emailsOf(Role.LEAD, team + "x")).isEmpty();
        accounts.setEnabled(lead.id(), false);
        assertThat(accounts.emailsOf(Role.LEAD, team)).isEmpty();
    }

    @Test
    void theListPagesThroughAllAccountsOnceEach() {
        List<String> opened = Stream.iterate(0, i -> i + 1)
                .limit(35)
                .map(i -> accounts.open(asked(username + String.format("-%02d", i), "sangyu-demo", GRID))
                        .username())
                .toList();
        AccountPage first = accounts.list(username.toUpperCase(), null);
        AccountPage second = accounts.list(username, first.next());
        assertThat(first.items()).hasSize(30);
        assertThat(second.next()).isNull();
        assertThat(Stream.concat(first.items().stream(), second.items().stream())
                        .map(Account::username))
                .containsExactlyElementsOf(opened);
        assertThat(accounts.list("%", null).items())
                .as("a percent sign is no wildcard")
                .isEmpty();
    }

    @Test
    void theAuditLogKeepsWhatFailedAndCannotBeRewritten() {
        audit.record(Actor.system(username), "test", "x\u0000y", false, Map.of("text", "a\u0000b"));
        AuditEntry entry = audit.list(username, true, null, 1).get(0);
        assertThat(entry.subject()).isEqualTo("x y");
        assertThatThrownBy(() -> jdbc.sql("update audit_log set ok = true where id = ?")
                        .param(entry.id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from audit_log where id = ?")
                        .param(entry.id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("180 days");
    }

    private static NewAccount asked(String username, String password, Grant... grants) {
        return new NewAccount(username, "Somebody", null, null, password, List.of(grants));
    }

    private static NewAccount mail(String username, String email, Grant grant) {
        return new NewAccount(username, "Somebody", email, null, "sangyu-demo", List.of(grant));
    }
}
