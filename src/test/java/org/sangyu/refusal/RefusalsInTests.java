package org.sangyu.refusal;

import org.springframework.context.MessageSource;

/** Opens {@link Refusals} to tests of other packages that run without Spring. */
public final class RefusalsInTests {

    private RefusalsInTests() {}

    public static Refusals speaking(MessageSource messages) {
        return new Refusals(messages);
    }
}
