package org.sangyu.places;

/**
 * One row of a spreadsheet of places.
 *
 * @param code the key of the one that is meant; {@code null} for one that is known by its natural key
 */
record PlaceRow<F extends PlaceFacts>(String code, F facts) {}
