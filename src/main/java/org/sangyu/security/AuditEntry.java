package org.sangyu.security;

import java.time.Instant;

/**
 * One line of the audit log.
 *
 * @param actor the username, or the name of an automatic act
 * @param action what was done, a short name in lower case
 * @param subject what it was done to; may be {@code null}
 * @param detail a JSON object
 * @param ok whether it succeeded
 */
public record AuditEntry(long id, Instant at, String actor, String action, String subject, String detail, boolean ok) {}
