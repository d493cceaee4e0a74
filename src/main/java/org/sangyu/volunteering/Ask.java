package org.sangyu.volunteering;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One volunteer who was asked.
 *
 * @param answeredFor who typed the answer in for somebody on the phone; null otherwise
 * @param agreedOn when the written agreement was signed; null before, and where none is needed
 */
public record Ask(
        long id,
        String callNumber,
        long personId,
        String name,
        AskState state,
        Instant answeredAt,
        String answeredFor,
        LocalDate agreedOn) {}
