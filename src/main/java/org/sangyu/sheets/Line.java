package org.sangyu.sheets;

import java.util.List;

/**
 * One line of a spreadsheet, as text.
 *
 * @param number as the spreadsheet program shows it, from 1
 * @param problem message key when the file cannot be read from here on, otherwise {@code null}
 */
public record Line(int number, List<String> cells, String problem) {

    public Line {
        cells = List.copyOf(cells);
    }

    Line(int number, List<String> cells) {
        this(number, cells, null);
    }

    public boolean isBlank() {
        return problem == null && cells.stream().allMatch(cell -> Typed.text(cell) == null);
    }

    /** The text of that column as its author meant it, null where there is none. */
    public String cell(Integer column) {
        return column == null || column >= cells.size() ? null : Guard.removed(Typed.text(cells.get(column)));
    }

    /** Whether something stands to the right of the last heading. */
    public boolean isWiderThan(int width) {
        return cells.stream().skip(width).anyMatch(cell -> Typed.text(cell) != null);
    }
}
