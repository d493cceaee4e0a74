package org.sangyu.sheets;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sangyu.refusal.Refusal;

/** Reads a csv file as Chinese offices send it: UTF-8 or GB18030, with comma, semicolon or tab. */
final class CsvLines {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvLines() {}

    /** At most this many lines that are not blank; a line that cannot be read is the last one and says so. */
    static List<Line> read(byte[] bytes, int most) {
        String text = decode(bytes);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        List<Line> lines = new ArrayList<>();
        int number = 1;
        try (CSVParser parser = format.parse(new StringReader(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            while (lines.size() < most && records.hasNext()) {
                Line line = new Line(number++, records.next().toList());
                if (!line.isBlank()) {
                    lines.add(line);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            lines.add(new Line(number, List.of(), "sheets.file.broken-quote"));
        }
        return lines;
    }

    private static String decode(byte[] bytes) {
        String text = startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)
                ? new String(bytes, StandardCharsets.UTF_16)
                : decodeStrictly(bytes);
        // a text file has no zero bytes and next to no control characters; pictures and documents do
        if (text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')) {
            throw Refusal.invalid("file", "sheets.file.no-spreadsheet");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decodeStrictly(byte[] bytes) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                // a fresh decoder reports what it cannot read, where new String() would put question marks
                return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        throw Refusal.invalid("file", "sheets.file.no-spreadsheet");
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** Whichever separates most in the first lines, outside quotes. */
    private static char delimiter(String text) {
        int[] counts = new int[128];
        boolean quoted = false;
        int lines = 0;
        for (int i = 0; i < text.length() && lines < 3; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && c < counts.length) {
                counts[c]++;
                lines += c == '\n' ? 1 : 0;
            }
        }
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = counts[candidate] > counts[best] ? candidate : best;
        }
        return best;
    }
}
