package org.sangyu.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shuts a username for a quarter of an hour after five failures within a quarter of an hour (domain.md §10.3), whether
 * an account of that name exists or not.
 */
@Service
@Transactional
public class Lockout {

    static final int FAILURES = 5;
    static final Duration SPAN = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    Lockout(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How long the username stays shut, counted from the last failure; empty when it is open. */
    @Transactional(readOnly = true)
    public Optional<Duration> left(String username) {
        return jdbc.sql(
                        """
                        select max(at)
                          from login_failure
                         where username = :username
                           and at > (select max(at) from login_failure where username = :username) - interval '15 min'
                        having count(*) >= :failures
                        """)
                .param("username", Usernames.normal(username))
                .param("failures", FAILURES)
                .query(OffsetDateTime.class)
                .optional()
                .map(last -> Duration.between(clock.instant(), last.toInstant().plus(SPAN)))
                .filter(left -> !left.isNegative() && !left.isZero());
    }

    /** Counts one failure, and forgets those that no longer matter to anybody. */
    public void failed(String username) {
        Instant now = clock.instant();
        jdbc.sql("insert into login_failure (username, at) values (:username, :at)")
                .param("username", Usernames.normal(username))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from login_failure where at < :old")
                .param("old", now.minus(SPAN.multipliedBy(4)).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Opens the username again: after a success, or by an administrator. */
    public void clear(String username) {
        jdbc.sql("delete from login_failure where username = :username")
                .param("username", Usernames.normal(username))
                .update();
    }
}
