package org.sangyu.people;

import java.time.Instant;

/**
 * One yes, and if it was taken back, when.
 *
 * @param textVersion of the text that was read
 * @param givenTo who recorded it: the person's own account, or a clerk's
 */
public record Consent(
        ConsentPurpose purpose,
        String textVersion,
        ConsentChannel channel,
        Instant givenAt,
        String givenTo,
        Instant withdrawnAt) {

    public boolean isRunning() {
        return withdrawnAt == null;
    }
}
