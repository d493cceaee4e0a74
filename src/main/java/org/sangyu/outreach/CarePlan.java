package org.sangyu.outreach;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A plan to call on one person for one thing, again and again 关怀计划.
 *
 * @param number as people say it aloud, {@code GH-370285-20261122-000012}
 * @param name of the person; {@code *} when they left the register
 * @param branchCode null for whoever is no member
 * @param areaCode the community where the person lives
 * @param teamCode whose people usually go; null while that is open
 * @param wish what the person wished for, in few words; may be null
 * @param dueOn the next time; null once it is over
 * @param words why it was declined, rests or ended; may be null
 * @param endedFor null before it ended
 */
public record CarePlan(
        String number,
        long personId,
        String name,
        OutreachKind kind,
        OutreachReason reason,
        Rhythm rhythm,
        PlanState state,
        String branchCode,
        String areaCode,
        String teamCode,
        String wish,
        LocalDate dueOn,
        String words,
        EndReason endedFor,
        Instant begunAt,
        String begunBy,
        Instant changedAt,
        String changedBy) {}
