package org.sangyu.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.SangyuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;

/** API clients pay for a password's check once, and a change is felt at once all the same. */
@SangyuTest
class BasicSignInTests {

    private static final String PASSWORD = "correct horse";

    @Autowired
    BasicSignIn basic;

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    Accounts accounts;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    private String username;
    private long id;

    @BeforeEach
    void openAnAccount() {
        username = "b" + UUID.randomUUID().toString().substring(0, 8);
        id = accounts.open(new NewAccount(
                        username, "Somebody", null, null, PASSWORD, List.of(new Grant(Role.GRID, "370285001001"))))
                .id();
    }

    @Test
    void thePasswordIsCheckedOnceForManyCalls() {
        for (int i = 0; i < 10; i++) {
            call(PASSWORD);
        }
        assertThat(audit.list(username, false, null, 20))
                .as("every check is in the audit log")
                .hasSize(1);
    }

    @Test
    void aWrongPasswordIsNeverRemembered() {
        call(PASSWORD);
        assertThatThrownBy(() -> call("wrong")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> call("wrong")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void theOldPasswordIsWorthlessOnceThereIsANewOne() {
        call(PASSWORD);
        accounts.changePassword(username, "another password");
        assertThatThrownBy(() -> call(PASSWORD)).isInstanceOf(BadCredentialsException.class);
        assertThat(call("another password").actor().username()).isEqualTo(username);
    }

    @Test
    void newRolesHoldFromTheNextCall() {
        assertThat(call(PASSWORD).actor().has(Role.UNIT)).isFalse();
        accounts.regrant(id, List.of(new Grant(Role.UNIT, "U-370285-heat")));
        assertThat(call(PASSWORD).actor().has(Role.UNIT)).isTrue();
    }

    @Test
    void aDisabledAccountIsRefusedFromTheNextCall() {
        call(PASSWORD);
        accounts.setEnabled(id, false);
        assertThatThrownBy(() -> call(PASSWORD)).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void aChangeOnAnotherInstanceIsFeltHereToo() {
        call(PASSWORD);
        // no event reaches this process
        jdbc.sql("update account set enabled = false, version = version + 1 where id = ?")
                .param(id)
                .update();
        assertThatThrownBy(() -> call(PASSWORD)).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void aLockedUsernameIsLockedForRememberedCredentialsToo() {
        call(PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() ->
                            signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, "wrong")))
                    .isInstanceOf(AuthenticationException.class);
        }
        assertThatThrownBy(() -> call(PASSWORD)).isInstanceOf(LockedException.class);
    }

    private AccountPrincipal call(String password) {
        return (AccountPrincipal)
                basic.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password))
                        .getPrincipal();
    }
}
