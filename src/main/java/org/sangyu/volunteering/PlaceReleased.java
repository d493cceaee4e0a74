package org.sangyu.volunteering;

/** Somebody who had said yes cannot come after all; a place of a call that had enough is free again. */
public record PlaceReleased(String number) {}
