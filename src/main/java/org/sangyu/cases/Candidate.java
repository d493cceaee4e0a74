package org.sangyu.cases;

/**
 * Somebody to whom a case may be sent, as the dispatcher is offered them.
 *
 * @param label the name, and with a team why it is put first or why it must be refused
 */
public record Candidate(String code, String label) {}
