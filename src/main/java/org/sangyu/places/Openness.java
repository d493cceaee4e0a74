package org.sangyu.places;

import java.time.LocalDateTime;

/**
 * Whether a place is open at some moment.
 *
 * @param changes when that ends, by the clock on the wall there; {@code null} when not within the next days
 */
public record Openness(boolean open, LocalDateTime changes) {

    static Openness open(LocalDateTime until) {
        return new Openness(true, until);
    }

    static Openness closed(LocalDateTime opens) {
        return new Openness(false, opens);
    }
}
