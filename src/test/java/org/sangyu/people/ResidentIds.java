package org.sangyu.people;

import java.util.concurrent.atomic.AtomicInteger;

/** Well-formed ID numbers for tests, with sequence numbers that count up from 000: invented, at most a thousand a day. */
final class ResidentIds {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private ResidentIds() {}

    static String next(String born) {
        String body = "370285" + born + "%03d".formatted(SERIAL.getAndIncrement());
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
