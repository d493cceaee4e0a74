package org.sangyu.calendar;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sangyu.refusal.FieldRefusal;

/**
 * A year's days as a file brought them, with everything that is wrong with it.
 *
 * @param errors what is about no single row stands under row 0
 */
public record YearFile(List<Row> rows, List<RowError> errors) {

    /**
     * One row, as text and as the day that it means.
     *
     * @param number as the spreadsheet program shows it
     * @param day {@code null} when it means none
     */
    public record Row(int number, String date, String kind, String name, CalendarDay day) {}

    /** What is wrong with one row; field {@code date}, {@code kind} or {@code name}, or none for the whole row. */
    public record RowError(int row, FieldRefusal refusal) {}

    public YearFile {
        rows = List.copyOf(rows);
        errors = List.copyOf(errors);
    }

    public List<CalendarDay> days() {
        return rows.stream().map(Row::day).filter(Objects::nonNull).toList();
    }

    public Map<Integer, List<RowError>> errorsByRow() {
        return errors.stream().collect(Collectors.groupingBy(RowError::row));
    }
}
