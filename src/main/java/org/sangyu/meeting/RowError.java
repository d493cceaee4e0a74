package org.sangyu.meeting;

import org.sangyu.refusal.FieldRefusal;

/**
 * What is wrong with one row of an imported file.
 *
 * @param row number as the spreadsheet program shows it
 */
public record RowError(int row, FieldRefusal refusal) {

    RowError(int row, String field, String key, Object... args) {
        this(row, new FieldRefusal(field, key, args));
    }
}
