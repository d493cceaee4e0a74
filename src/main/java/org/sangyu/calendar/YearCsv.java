package org.sangyu.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.sangyu.calendar.YearFile.Row;
import org.sangyu.calendar.YearFile.RowError;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Refusal;

/** Reads {@code date,OFF|WORK,name} for one year, in UTF-8 or GB18030, with or without a line of headings. */
final class YearCsv {

    static final int MOST_BYTES = 256 * 1024;

    private static final int MOST_ROWS = 400;
    private static final int LONGEST_NAME = 30;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    private final int year;
    private final List<Row> rows = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private final Map<LocalDate, Integer> seen = new HashMap<>();

    private YearCsv(int year) {
        this.year = year;
    }

    /** @throws Refusal about the field {@code file} when it is no text at all */
    static String decode(byte[] bytes) {
        if (bytes.length == 0) {
            throw Refusal.invalid("file", "calendar.import.empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw Refusal.invalid("file", "calendar.import.large", MOST_BYTES / 1024);
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                // a text file has no control characters; workbooks and pictures do
                if (text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
                    return text.startsWith("\uFEFF") ? text.substring(1) : text;
                }
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        throw Refusal.invalid("file", "calendar.import.no-csv");
    }

    static YearFile read(String text, int year) {
        YearCsv csv = new YearCsv(year);
        csv.read(text);
        return new YearFile(csv.rows, csv.errors);
    }

    private void read(String text) {
        int number = 0;
        try (var parser = CSVFormat.DEFAULT
                .builder()
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get()
                .parse(new StringReader(text))) {
            for (CSVRecord record : parser) {
                number++;
                boolean headings = number == 1
                        && record.stream().noneMatch(cell -> cell.chars().anyMatch(Character::isDigit));
                if (!headings && record.stream().anyMatch(cell -> !cell.isBlank())) {
                    row(number, record);
                }
                if (rows.size() > MOST_ROWS) {
                    errors.add(error(0, null, "calendar.import.many", MOST_ROWS));
                    return;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            errors.add(error(number + 1, null, "calendar.import.broken-quote"));
        }
        if (rows.isEmpty() && errors.isEmpty()) {
            errors.add(error(0, null, "calendar.import.no-rows"));
        }
    }

    private void row(int number, CSVRecord record) {
        String date = cell(record, 0);
        String kind = cell(record, 1);
        String name = cell(record, 2);
        int before = errors.size();
        LocalDate day = date(number, date);
        CalendarDay.Kind meant = Stream.of(CalendarDay.Kind.values())
                .filter(known -> known.name().equals(kind.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
        if (meant == null) {
            errors.add(error(number, "kind", "calendar.import.kind", kind));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.add(error(number, "name", "calendar.import.name", LONGEST_NAME));
        }
        if (record.size() > 3 && record.stream().skip(3).anyMatch(cell -> !cell.isBlank())) {
            errors.add(error(number, null, "calendar.import.cells"));
        }
        boolean whole = errors.size() == before;
        rows.add(new Row(number, date, kind, name, whole ? new CalendarDay(day, meant, name) : null));
    }

    private LocalDate date(int number, String typed) {
        LocalDate day;
        try {
            day = LocalDate.parse(typed.replace('/', '-').replace('.', '-'), DATE);
        } catch (DateTimeException e) {
            errors.add(error(number, "date", "calendar.import.date", typed));
            return null;
        }
        if (day.getYear() != year) {
            errors.add(error(number, "date", "calendar.import.other-year", String.valueOf(year)));
        }
        Integer first = seen.putIfAbsent(day, number);
        if (first != null) {
            errors.add(error(number, "date", "calendar.import.twice", first));
        }
        return day;
    }

    private static String cell(CSVRecord record, int column) {
        return column < record.size() ? record.get(column).strip() : "";
    }

    private static RowError error(int row, String field, String key, Object... args) {
        return new RowError(row, new FieldRefusal(field, key, args));
    }
}
