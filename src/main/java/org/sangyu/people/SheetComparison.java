package org.sangyu.people;

import java.util.List;
import org.sangyu.security.Actor;

/**
 * Compares rows of a spreadsheet with the register: a handful of questions for all of them, an answer for each, in the
 * same order. What the actor may not write is refused here.
 */
interface SheetComparison<R, B> {

    List<Compared<R, B>> of(List<R> rows, Actor actor);
}
