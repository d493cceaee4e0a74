package org.sangyu.people;

import java.time.LocalDate;

/**
 * A branch in whose life a person takes part without belonging to it 多重组织生活.
 *
 * @param until null while it lasts
 */
public record ActivityMembership(String branchCode, String branchName, LocalDate since, LocalDate until) {}
