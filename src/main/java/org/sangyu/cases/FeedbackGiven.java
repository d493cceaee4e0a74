package org.sangyu.cases;

/** The petitioner answered the three questions through the mailed link. */
public record FeedbackGiven(String number, CallbackResult result) {}
