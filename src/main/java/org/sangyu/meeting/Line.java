package org.sangyu.meeting;

import java.util.List;

/**
 * One line of a spreadsheet, as text.
 *
 * @param number as the spreadsheet program shows it, from 1
 * @param problem message key when the file cannot be read from here on, otherwise {@code null}
 */
record Line(int number, List<String> cells, String problem) {

    Line(int number, List<String> cells) {
        this(number, cells, null);
    }

    boolean isBlank() {
        return problem == null && cells.stream().allMatch(cell -> Typed.text(cell) == null);
    }

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : null;
    }
}
