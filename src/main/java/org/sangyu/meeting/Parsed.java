package org.sangyu.meeting;

import java.util.List;

/**
 * What stood in an uploaded file, before anything was asked of the database.
 *
 * @param errors of the file's own making, as a row with too many cells
 * @param ignored headings of columns that mean nothing here
 */
public record Parsed(List<Row> rows, List<RowError> errors, List<String> ignored) {

    /** One row, all as text; its number is the one that the spreadsheet program shows. */
    public record Row(int number, NewItem item) {}

    public Parsed {
        rows = List.copyOf(rows);
        errors = List.copyOf(errors);
        ignored = List.copyOf(ignored);
    }
}
