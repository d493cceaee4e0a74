package org.sangyu.workflow;

import org.sangyu.security.Actor;

/** Somebody completes a user task of a case. */
public record TaskAct(String number, SubmittedFields fields, Actor actor) {}
