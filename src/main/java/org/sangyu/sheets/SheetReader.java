package org.sangyu.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Reads a file as rows of a register; the example that the template came with is no row. */
@Component
class SheetReader {

    static final int MOST_ROWS = 20_000;

    private final SheetWords words;

    SheetReader(SheetWords words) {
        this.words = words;
    }

    /** @throws Refusal about the field {@code file} when it is no spreadsheet, or not one of this register */
    Sheet read(Register<?> register, byte[] bytes, Locale locale) {
        List<Line> lines = Lines.read(bytes, MOST_ROWS + Headings.LINES_ABOVE + 2);
        Headings headings = Headings.find(lines, words.columns(register))
                .orElseThrow(() -> Refusal.invalid(
                        "file", "sheets.file.no-headings", String.join(" / ", words.headings(register, locale))));
        refuseMissing(register, headings.columns(), locale);
        List<String> columns = List.copyOf(headings.columns().keySet());
        Map<String, String> example = register.columns().stream()
                .filter(column -> column.example() != null && !column.example().isBlank())
                .collect(
                        Collectors.toMap(Column::key, column -> column.example().strip()));
        List<Sheet.Row> rows = new ArrayList<>();
        for (Line line : lines.subList(headings.index() + 1, lines.size())) {
            Sheet.Row row = row(line, headings, columns);
            if (row.problem() != null || !isExample(row, columns, example)) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw Refusal.invalid("file", "sheets.file.no-rows");
        }
        if (rows.size() > MOST_ROWS) {
            throw Refusal.invalid("file", "sheets.file.many", MOST_ROWS);
        }
        return new Sheet(columns, headings.unknown(), rows);
    }

    private static Sheet.Row row(Line line, Headings headings, List<String> columns) {
        List<String> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(line.cell(headings.columns().get(column))));
        String problem = line.problem() != null
                ? line.problem()
                : line.isWiderThan(headings.width()) ? "sheets.file.too-many-cells" : null;
        return new Sheet.Row(line.number(), cells, problem);
    }

    private static boolean isExample(Sheet.Row row, List<String> columns, Map<String, String> example) {
        boolean all = !example.isEmpty();
        for (int i = 0; i < columns.size() && all; i++) {
            all = Objects.equals(row.cells().get(i), example.get(columns.get(i)));
        }
        return all;
    }

    private void refuseMissing(Register<?> register, Map<String, Integer> there, Locale locale) {
        List<FieldRefusal> missing = register.columns().stream()
                .filter(column -> column.required() && !there.containsKey(column.key()))
                .map(column ->
                        new FieldRefusal("file", "sheets.file.missing", words.heading(register, column.key(), locale)))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.invalid(missing);
        }
    }
}
