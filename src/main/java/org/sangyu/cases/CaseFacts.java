package org.sangyu.cases;

import java.time.Instant;

/** What the procedure needs to know of a case; nothing in it is personal data. */
public record CaseFacts(
        long id,
        String number,
        CaseStatus status,
        CaseType type,
        String category,
        boolean urgent,
        String areaCode,
        String tier,
        String deskCode,
        HandlerKind handlerKind,
        String handlerCode,
        Instant registeredAt,
        Instant dueAt,
        Instant yellowAt,
        boolean overdue,
        boolean noReply,
        int redoCount,
        int callbackRound,
        int urgeCount,
        Instant suspendedUntil) {}
