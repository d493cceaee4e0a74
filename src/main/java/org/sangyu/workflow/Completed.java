package org.sangyu.workflow;

/**
 * What a completed task was about, as it is afterwards.
 *
 * @param number of the case or other matter
 * @param status of a case, the name of its {@link org.sangyu.cases.CaseStatus}
 */
public record Completed(String number, String status) {}
