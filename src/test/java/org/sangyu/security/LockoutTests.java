package org.sangyu.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Five wrong passwords within a quarter of an hour shut a username for a quarter of an hour. */
@SangyuTest
class LockoutTests {

    private static final String PASSWORD = "correct horse";

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    Accounts accounts;

    @Autowired
    Lockout lockout;

    @Autowired
    AuditLog audit;

    @Autowired
    MovableClock clock;

    private String username;

    @BeforeEach
    void openAnAccount() {
        clock.stopAt(Instant.parse("2026-11-21T02:00:00Z"));
        username = "u" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(new NewAccount(
                username, "Somebody", null, null, PASSWORD, List.of(new Grant(Role.GRID, "370285001001"))));
    }

    @Test
    void theRightPasswordOpensAndTheWrongOneDoesNot() {
        assertThat(tryWith(PASSWORD).getName()).isEqualTo(username);
        assertThatThrownBy(() -> tryWith("wrong")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> tryWith("")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void afterFiveFailuresTheRightPasswordIsRefusedUntilAQuarterOfAnHourHasPassed() {
        fail(username, 4);
        assertThatThrownBy(() -> tryWith("wrong")).isInstanceOf(UsernameLockedException.class);
        assertThatThrownBy(() -> tryWith(PASSWORD))
                .isInstanceOfSatisfying(UsernameLockedException.class, locked -> assertThat(locked.minutes())
                        .isEqualTo(15));

        clock.advance(Duration.ofMinutes(14));
        assertThatThrownBy(() -> tryWith(PASSWORD))
                .isInstanceOfSatisfying(UsernameLockedException.class, locked -> assertThat(locked.minutes())
                        .isEqualTo(1));

        clock.advance(Duration.ofMinutes(1));
        assertThat(tryWith(PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void theLockLastsFromTheLastFailureEvenWhenTheFirstOnesAreOld() {
        fail(username, 2);
        clock.advance(Duration.ofMinutes(14));
        fail(username, 2);
        assertThatThrownBy(() -> tryWith("wrong")).isInstanceOf(UsernameLockedException.class);

        clock.advance(Duration.ofMinutes(10));
        assertThatThrownBy(() -> tryWith(PASSWORD)).isInstanceOf(UsernameLockedException.class);
    }

    @Test
    void failuresFurtherApartThanAQuarterOfAnHourDoNotLock() {
        fail(username, 4);
        clock.advance(Duration.ofMinutes(15));
        fail(username, 4);
        assertThat(tryWith(PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void tryingWhileLockedDoesNotLengthenTheLock() {
        fail(username, 4);
        assertThatThrownBy(() -> tryWith("wrong")).isInstanceOf(UsernameLockedException.class);
        clock.advance(Duration.ofMinutes(14));
        assertThatThrownBy(() -> tryWith("wrong")).isInstanceOf(UsernameLockedException.class);
        clock.advance(Duration.ofMinutes(1));
        assertThat(tryWith(PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void aSuccessForgetsTheFailuresBefore() {
        fail(username, 4);
        tryWith(PASSWORD);
        fail(username, 4);
        assertThat(tryWith(PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void aUsernameThatDoesNotExistIsLockedJustTheSame() {
        String unknown = "x" + username;
        fail(unknown, 4);
        assertThatThrownBy(() -> attempt(unknown, "wrong")).isInstanceOf(UsernameLockedException.class);
        assertThatThrownBy(() -> attempt(unknown.toUpperCase() + " ", "wrong"))
                .as("however it is typed")
                .isInstanceOf(UsernameLockedException.class);
    }

    @Test
    void aBurstOfGuessesGetsNoMoreThanFive() throws Exception {
        Callable<Class<?>> guess = () -> {
            try {
                return tryWith("wrong").getClass();
            } catch (RuntimeException e) {
                return e.getClass();
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Class<?>>> guesses =
                    threads.invokeAll(Stream.generate(() -> guess).limit(24).toList());
            long checked = 0;
            for (Future<Class<?>> done : guesses) {
                checked += done.get() == BadCredentialsException.class ? 1 : 0;
            }
            // the fifth failure is answered with the lock itself
            assertThat(checked).isEqualTo(4);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anAdministratorUnlocks() {
        fail(username, 4);
        assertThatThrownBy(() -> tryWith("wrong")).isInstanceOf(UsernameLockedException.class);
        accounts.unlock(accounts.find(username).orElseThrow().id());
        assertThat(tryWith(PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void onlyWhoKnowsThePasswordLearnsThatTheAccountIsDisabled() {
        accounts.setEnabled(accounts.find(username).orElseThrow().id(), false);
        assertThatThrownBy(() -> tryWith("wrong")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> tryWith(PASSWORD)).isInstanceOf(DisabledException.class);
    }

    @Test
    void everyTryIsInTheAuditLog() {
        fail(username, 4);
        assertThatThrownBy(() -> tryWith("wrong")).isInstanceOf(UsernameLockedException.class);
        accounts.unlock(accounts.find(username).orElseThrow().id());
        tryWith(PASSWORD);
        assertThat(audit.list(username, false, null, 10))
                .extracting(AuditEntry::action, AuditEntry::ok)
                .startsWith(tuple("login", true), tuple("login-locked", false), tuple("login", false));
        assertThat(audit.list(username, true, null, 10)).hasSize(6);
    }

    @Test
    void aUsernameWithCharactersThatTheDatabaseRefusesIsJustWrong() {
        assertThatThrownBy(() -> attempt("nobody\u0000here" + username, "wrong\u0000"))
                .isInstanceOf(BadCredentialsException.class);
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> attempt(name, "wrong")).isInstanceOf(BadCredentialsException.class);
        }
    }

    private Authentication tryWith(String password) {
        return attempt(username, password);
    }

    private Authentication attempt(String name, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
    }
}
