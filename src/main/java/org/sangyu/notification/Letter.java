package org.sangyu.notification;

/** A mail as it will be read: the subject on one line, and the same words as plain text and as html. */
record Letter(String subject, String text, String html) {}
