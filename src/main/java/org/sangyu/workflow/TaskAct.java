package org.sangyu.workflow;

import org.sangyu.security.Actor;

/**
 * Somebody completes a user task of a case.
 *
 * @param orgCode the organisation whose task it is
 */
public record TaskAct(String number, String orgCode, SubmittedFields fields, Actor actor) {}
