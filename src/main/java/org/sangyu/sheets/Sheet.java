package org.sangyu.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was read of a file for one register.
 *
 * @param columns those of the register that the file has, in the order of each row's cells
 * @param unknown headings that mean nothing here
 */
record Sheet(List<String> columns, List<String> unknown, List<Row> rows) {

    /** @param problem message key of what is wrong with the row as a whole, null when nothing is */
    record Row(int number, List<String> cells, String problem) {}

    SheetRow row(Row row) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            cells.put(columns.get(i), cell == null ? "" : cell);
        }
        return new SheetRow(row.number(), cells);
    }
}
