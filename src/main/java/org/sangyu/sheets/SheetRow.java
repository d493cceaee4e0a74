package org.sangyu.sheets;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sangyu.refusal.Findings;

/**
 * One row of a file, by column key, every cell as the text that its author sees.
 *
 * @param number as the spreadsheet program shows it, from 1
 */
public record SheetRow(int number, Map<String, String> cells) {

    public SheetRow {
        cells = Map.copyOf(cells);
    }

    /** Whether the file has this column at all: what it lacks is left as it stands in the register. */
    public boolean has(String column) {
        return cells.containsKey(column);
    }

    /** The same row, which says of the columns that it lacks what is there. */
    SheetRow over(Map<String, String> there) {
        Map<String, String> all = new HashMap<>(there);
        all.putAll(cells);
        return new SheetRow(number, all);
    }

    /** The cell's text without blanks around it, or null where it is empty or its column is missing. */
    public String text(String column) {
        String text = cells.get(column);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The same on one line. */
    public String line(String column) {
        return Typed.line(text(column));
    }

    /** The same for codes, phone numbers and addresses of mail: no blanks within, wide digits made narrow. */
    public String code(String column) {
        return Typed.code(text(column));
    }

    /** The cell as a date, null where it is empty; with a finding where it is none. */
    public LocalDate date(String column, Findings findings) {
        String text = text(column);
        Optional<LocalDate> date = Typed.date(text);
        findings.check(text == null || date.isPresent(), column, "sheets.cell.no-date");
        return date.orElse(null);
    }

    /** The cell as a whole number, null where it is empty; with a finding where it is none or outside these bounds. */
    public Integer number(String column, int least, int most, Findings findings) {
        String text = code(column);
        Integer number = text == null || !text.matches("-?\\d{1,9}") ? null : Integer.valueOf(text);
        boolean fits = number != null && number >= least && number <= most;
        findings.check(text == null || fits, column, "sheets.cell.no-number", least, most);
        return fits ? number : null;
    }
}
