package org.sangyu.cases;

/** What waits to be compared: what the petitioner's side says is new, and what was replied before (null when nothing). */
public record Reopening(long id, String facts, String replyBefore) {}
