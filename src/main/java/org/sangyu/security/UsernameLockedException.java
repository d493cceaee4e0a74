package org.sangyu.security;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many wrong passwords for a username; says how long to wait. */
class UsernameLockedException extends LockedException {

    private final long minutes;

    UsernameLockedException(Duration left) {
        super("Too many wrong passwords");
        this.minutes = Math.max(1, (left.toSeconds() + 59) / 60);
    }

    /** Whole minutes until the next try, at least 1. */
    long minutes() {
        return minutes;
    }
}
