package org.sangyu.sheets;

import java.util.List;
import org.sangyu.refusal.Refusal;

/** Reads a spreadsheet that somebody sent, xlsx or csv, told apart by content, not by name. */
public final class Lines {

    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private Lines() {}

    /**
     * At most so many lines that are not blank; a line that cannot be read is the last one and says so.
     *
     * @throws Refusal about the field {@code file} when it is no such file, empty, or too large
     */
    public static List<Line> read(byte[] bytes, int most) {
        if (bytes.length == 0) {
            throw Refusal.invalid("file", "sheets.file.empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw Refusal.invalid("file", "sheets.file.large", MOST_BYTES / 1024 / 1024);
        }
        if (isOldWorkbook(bytes)) {
            throw Refusal.invalid("file", "sheets.file.old-xls");
        }
        List<Line> lines = XlsxLines.looksLikeIt(bytes) ? XlsxLines.read(bytes, most) : CsvLines.read(bytes, most);
        if (lines.isEmpty()) {
            throw Refusal.invalid("file", "sheets.file.empty");
        }
        return lines;
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
