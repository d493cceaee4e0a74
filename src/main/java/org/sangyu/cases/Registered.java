package org.sangyu.cases;

import java.time.Instant;

/** What the one who files a need is told at once. */
public record Registered(String number, CaseStatus status, Instant dueAt) {}
