package org.sangyu.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;

/**
 * Reads the lists of a meeting from an xlsx or csv file, told apart by content, not by name. The columns stand in any
 * order under Chinese or English headings, which may follow some lines of title.
 */
public final class ListImport {

    static final int MOST_ROWS = 5_000;
    static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int LINES_TO_LOOK_FOR_HEADINGS = 10;
    private static final List<String> MANDATORY = List.of("list", "title", "content");

    private ListImport() {}

    /** @throws Refusal about the field {@code file} when it is not such a file at all */
    public static Parsed read(String fileName, byte[] bytes) {
        if (bytes.length == 0) {
            throw Refusal.invalid("file", "meeting.import.empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw Refusal.invalid("file", "meeting.import.large", MOST_BYTES / 1024 / 1024);
        }
        if (isOldWorkbook(bytes)) {
            throw Refusal.invalid("file", "meeting.import.old-xls");
        }
        int most = MOST_ROWS + LINES_TO_LOOK_FOR_HEADINGS + 1;
        List<Line> lines = XlsxLines.looksLikeIt(bytes) ? XlsxLines.read(bytes, most) : CsvLines.read(bytes, most);
        if (lines.isEmpty()) {
            throw Refusal.invalid("file", "meeting.import.empty");
        }
        return rows(lines);
    }

    private static Parsed rows(List<Line> lines) {
        int headings = headings(lines);
        List<String> ignored = new ArrayList<>();
        Map<String, Integer> columns = columns(lines.get(headings), ignored);
        refuseMissing(columns);
        List<Parsed.Row> rows = new ArrayList<>();
        List<RowError> errors = new ArrayList<>();
        int width = lines.get(headings).cells().size();
        for (Line line : lines.subList(headings + 1, lines.size())) {
            if (line.problem() != null) {
                errors.add(new RowError(line.number(), null, line.problem()));
                continue;
            }
            rows.add(new Parsed.Row(line.number(), item(line, columns)));
            if (line.cells().stream().skip(width).anyMatch(cell -> Typed.text(cell) != null)) {
                errors.add(new RowError(line.number(), null, "meeting.import.too-many-cells"));
            }
        }
        if (rows.isEmpty() && errors.isEmpty()) {
            throw Refusal.invalid("file", "meeting.import.no-rows");
        }
        if (rows.size() > MOST_ROWS) {
            throw Refusal.invalid("file", "meeting.import.many", MOST_ROWS);
        }
        return new Parsed(rows, errors, ignored);
    }

    /** Of the first lines, the one with most known headings; often there is a title above it. */
    private static int headings(List<Line> lines) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < Math.min(lines.size(), LINES_TO_LOOK_FOR_HEADINGS); i++) {
            int known = columns(lines.get(i), new ArrayList<>()).size();
            if (known > most) {
                best = i;
                most = known;
            }
        }
        if (most == 0) {
            throw Refusal.invalid("file", "meeting.import.no-headings");
        }
        return best;
    }

    private static Map<String, Integer> columns(Line headings, List<String> ignored) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < headings.cells().size(); i++) {
            String heading = Typed.line(headings.cell(i));
            Optional<String> column = Words.column(heading);
            if (column.isPresent() && columns.putIfAbsent(column.get(), i) == null) {
                continue;
            }
            if (heading != null) {
                ignored.add(heading);
            }
        }
        return columns;
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
                cell(line, columns.get("list")),
                cell(line, columns.get("title")),
                cell(line, columns.get("content")),
                cell(line, columns.get("category")),
                cell(line, columns.get("areaCode")),
                cell(line, columns.get("address")),
                cell(line, columns.get("contactName")),
                cell(line, columns.get("contactPhone")),
                cell(line, columns.get("contactEmail")),
                cell(line, columns.get("quantity")),
                cell(line, columns.get("time")));
    }

    /** The text that was meant: spreadsheet programs write {@code '0532} or {@code ="0532"} to keep a number's zero. */
    private static String cell(Line line, Integer column) {
        String text = column == null ? null : Typed.text(line.cell(column));
        return text == null ? null : text.replaceFirst("^=\"([^\"]*)\"$", "$1").replaceFirst("^'(?=[-=+@0-9])", "");
    }

    /** The signature of the binary format that Excel wrote until 2003. */
    private static boolean isOldWorkbook(byte[] bytes) {
        return bytes.length > 4
                && (bytes[0] & 0xFF) == 0xD0
                && (bytes[1] & 0xFF) == 0xCF
                && (bytes[2] & 0xFF) == 0x11
                && (bytes[3] & 0xFF) == 0xE0;
    }
}
