package org.sangyu.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;
import org.sangyu.sheets.Headings;
import org.sangyu.sheets.Line;
import org.sangyu.sheets.Lines;

/**
 * Reads the lists of a meeting from a spreadsheet. The columns stand in any order under Chinese or English headings,
 * which may follow some lines of title.
 */
public final class ListImport {

    static final int MOST_ROWS = 5_000;

    private static final List<String> MANDATORY = List.of("list", "title", "content");

    private ListImport() {}

    /** @throws Refusal about the field {@code file} when it is not such a file at all */
    public static Parsed read(byte[] bytes) {
        return rows(Lines.read(bytes, MOST_ROWS + Headings.LINES_ABOVE + 1));
    }

    private static Parsed rows(List<Line> lines) {
        Headings headings = Headings.find(lines, Words::column)
                .orElseThrow(() -> Refusal.invalid("file", "meeting.import.no-headings"));
        refuseMissing(headings.columns());
        List<Parsed.Row> rows = new ArrayList<>();
        List<RowError> errors = new ArrayList<>();
        for (Line line : lines.subList(headings.index() + 1, lines.size())) {
            if (line.problem() != null) {
                errors.add(new RowError(line.number(), null, line.problem()));
                continue;
            }
            rows.add(new Parsed.Row(line.number(), item(line, headings.columns())));
            if (line.isWiderThan(headings.width())) {
                errors.add(new RowError(line.number(), null, "sheets.file.too-many-cells"));
            }
        }
        if (rows.isEmpty() && errors.isEmpty()) {
            throw Refusal.invalid("file", "sheets.file.no-rows");
        }
        if (rows.size() > MOST_ROWS) {
            throw Refusal.invalid("file", "sheets.file.many", MOST_ROWS);
        }
        return new Parsed(rows, errors, headings.unknown());
    }

    private static void refuseMissing(Map<String, Integer> columns) {
        List<FieldRefusal> missing = MANDATORY.stream()
                .filter(column -> !columns.containsKey(column))
                .map(column -> new FieldRefusal("file", "meeting.import.missing." + column))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.invalid(missing);
        }
    }

    private static NewItem item(Line line, Map<String, Integer> columns) {
        return new NewItem(
                line.cell(columns.get("list")),
                line.cell(columns.get("title")),
                line.cell(columns.get("content")),
                line.cell(columns.get("category")),
                line.cell(columns.get("areaCode")),
                line.cell(columns.get("address")),
                line.cell(columns.get("contactName")),
                line.cell(columns.get("contactPhone")),
                line.cell(columns.get("contactEmail")),
                line.cell(columns.get("quantity")),
                line.cell(columns.get("time")));
    }
}
