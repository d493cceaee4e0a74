package org.sangyu.places;

/**
 * A place, or a service, as its register keeps it.
 *
 * @param <F> what the register says of it
 */
public interface Kept<F extends PlaceFacts> {

    F facts();

    /** Goes up with every change. */
    int version();
}
