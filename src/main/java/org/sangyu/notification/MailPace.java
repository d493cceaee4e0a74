package org.sangyu.notification;

/** How soon a mail has to go out. */
enum MailPace {
    /** At once, at night as well. */
    URGENT,
    /** At once, but not at night. */
    DAYTIME,
    /** Not at night, and from the second of a day on with all others in one mail in the evening. */
    DIGEST
}
