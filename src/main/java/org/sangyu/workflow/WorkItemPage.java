package org.sangyu.workflow;

import java.util.List;

/**
 * A page of an inbox.
 *
 * @param next cursor of the following page; null when this is the last
 */
public record WorkItemPage(List<WorkItem> items, String next) {}
