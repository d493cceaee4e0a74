package org.sangyu.cases;

import java.time.Instant;

/**
 * A case as lists show it. Nothing in it is personal, so that everybody who may see the case may see its row.
 *
 * @param areaCode of the community, even if the case knows the grid
 * @param overdue still open, and its limit is over
 * @param dueSoon still open, and less than one working day is left
 */
public record CaseRow(
        String number,
        String title,
        CaseType type,
        String category,
        CaseStatus status,
        String areaCode,
        String areaName,
        boolean urgent,
        String tier,
        Instant dueAt,
        boolean dueProvisional,
        boolean overdue,
        boolean dueSoon,
        int urgeCount,
        Instant registeredAt) {}
