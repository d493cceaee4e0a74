package org.sangyu.notification;

/**
 * Where a mail is: waiting for its (next) attempt, handed to the mail server, parked for an administrator, held until the
 * evening, or told in the evening's mail with others.
 */
public enum MailStatus {
    PENDING,
    SENT,
    FAILED,
    HELD,
    BUNDLED
}
