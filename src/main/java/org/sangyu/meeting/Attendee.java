package org.sangyu.meeting;

/**
 * One kind of people who sat at a meeting, and how many of them.
 *
 * @param type an {@link AttendeeType} as a code or, on input, as people say it
 * @param count 1 to 999
 * @param names at most 200 characters, or {@code null}
 */
public record Attendee(String type, int count, String names) {}
