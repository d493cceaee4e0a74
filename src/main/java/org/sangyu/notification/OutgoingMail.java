package org.sangyu.notification;

/** A mail on its way out: a row of {@code outgoing_mail} as the sender holds it. */
record OutgoingMail(long id, String recipient, Letter letter, String messageId, int attempts) {}
