package org.sangyu.volunteering;

import java.util.List;

/**
 * Somebody who might be asked, as the coordinator sees the person.
 *
 * @param blocks why the person must not be asked, in words; empty for whoever may be
 * @param brings of what is wanted, what the person brings along and what not
 * @param mailable whether a mail reaches the person; the others are called on the phone
 * @param fit how fitting the person is and why; null where nothing can be said
 */
public record Candidate(
        long personId, String name, List<String> blocks, List<String> brings, boolean mailable, Advice.Fitting fit) {

    public boolean mayBeAsked() {
        return blocks.isEmpty();
    }
}
