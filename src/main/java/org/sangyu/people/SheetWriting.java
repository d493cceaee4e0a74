package org.sangyu.people;

import java.util.List;
import org.sangyu.security.Actor;

/** Writes rows of a spreadsheet that were compared and not refused, a statement for each table and not for each row. */
interface SheetWriting<R, B> {

    void write(List<Compared<R, B>> rows, Actor by);
}
