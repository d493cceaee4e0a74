package org.sangyu.places;

/** What a register says of a place, or of a service that there is in an area. */
public interface PlaceFacts {

    String areaCode();

    /** What it is called in its area. */
    String name();

    /** By which it is known again: there is only one with it. */
    Object naturalKey();
}
