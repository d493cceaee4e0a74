package org.sangyu.workflow;

import java.time.Instant;

/**
 * One open task in somebody's inbox.
 *
 * @param id the engine's task id
 * @param caseNumber the case, or the number of another procedure's matter
 * @param taskName the task's name in the diagram, such as {@code triage}
 * @param assigneeName who claimed it; null while nobody did
 */
public record WorkItem(
        String id,
        String taskName,
        String caseNumber,
        String title,
        String category,
        String orgCode,
        String orgName,
        String assignee,
        String assigneeName,
        Instant createdAt,
        Instant dueAt,
        int priority,
        boolean urgent,
        int urgeCount,
        boolean soon,
        boolean late) {

    private static final String CASE = "MS-";

    /** Whether it is a task of a case, and not of another procedure. */
    public boolean isOfCase() {
        return caseNumber.startsWith(CASE);
    }

    public boolean isHeldBy(String username) {
        return username.equals(assignee);
    }
}
