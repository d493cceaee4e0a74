package org.sangyu.people;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One category that a member was in.
 *
 * @param reason in words; a message key where nobody wrote any, as for the first
 * @param review the number of the review that led to it; null for the first
 */
public record CategoryChange(
        ParticipationCategory category, LocalDate from, String reason, String review, Instant setAt, String setBy) {}
