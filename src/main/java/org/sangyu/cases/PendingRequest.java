package org.sangyu.cases;

import java.time.LocalDate;

/** What was asked for, as those read it who review and decide. */
public record PendingRequest(RequestKind kind, String reason, Integer days, LocalDate until) {}
