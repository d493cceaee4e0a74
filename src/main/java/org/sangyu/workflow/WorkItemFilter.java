package org.sangyu.workflow;

/**
 * What to show of an inbox.
 *
 * @param caseNumber only the tasks of this case; null for all
 * @param group only the tasks for this role, such as {@code community}; null for all
 * @param taskName only tasks of this name in the diagram; null for all
 * @param limit 1 to 200
 */
public record WorkItemFilter(View view, String caseNumber, String group, String taskName, String cursor, int limit) {

    /** Tasks of every kind. */
    public WorkItemFilter(View view, String caseNumber, String group, String cursor, int limit) {
        this(view, caseNumber, group, null, cursor, limit);
    }

    /** Which part of one's inbox. */
    public enum View {
        ALL,
        /** 我的待办: what I claimed. */
        MINE,
        /** 待认领: what nobody claimed. */
        OPEN,
        /** 即将超期: due within a day. */
        SOON,
        /** 已超期. */
        LATE
    }
}
