package org.sangyu.notification;

/** Where a mail is: waiting for its (next) attempt, handed to the mail server, or parked for an administrator. */
public enum MailStatus {
    PENDING,
    SENT,
    FAILED
}
