package org.sangyu.cases;

import java.time.Instant;

/** One attempt to speak to the petitioner, and what came of it. */
public record ContactEntry(Instant at, String by, ContactChannel channel, boolean reached, String summary) {}
