package org.sangyu.sheets;

import java.util.Map;

/**
 * One row of a file, by column key, every cell as the text that its author sees.
 *
 * @param number as the spreadsheet program shows it, from 1
 */
public record SheetRow(int number, Map<String, String> cells) {

    public SheetRow {
        cells = Map.copyOf(cells);
    }

    /** The cell's text without blanks around it, or null where it is empty or its column is missing. */
    public String text(String column) {
        String text = cells.get(column);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
