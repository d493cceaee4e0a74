package org.sangyu.recognition;

/** In review, the last who waited for it said no. @param number the selection's */
public record NoneToReview(String number) {}
