package org.sangyu.meeting;

/** An item of a confirmed meeting's lists begins its life. */
public record ItemSubmitted(String number) {}
