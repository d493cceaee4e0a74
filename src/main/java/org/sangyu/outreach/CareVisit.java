package org.sangyu.outreach;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One round of a plan: the time that somebody goes, or should have.
 *
 * @param number the plan's with {@code -01}, {@code -02} …; service records of it have it as their matter
 * @param lateAt when it is overdue
 * @param begunAt before which nobody can have served
 * @param callNumber the last call for helpers; null before there was one
 * @param doneOn null before it is done
 * @param material what was learnt; may be null
 * @param outcome how it was and what it needs next; may be null
 * @param caseNumber the need that came of it; mostly null
 * @param words why it was skipped
 */
public record CareVisit(
        String number,
        String plan,
        OutreachKind kind,
        long personId,
        String branchCode,
        String areaCode,
        VisitState state,
        LocalDate dueOn,
        Instant lateAt,
        Instant begunAt,
        String callNumber,
        LocalDate doneOn,
        String material,
        String outcome,
        String caseNumber,
        String words,
        Instant notedAt) {}
