package org.sangyu.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.sangyu.refusal.Refusal;

/** Reads the first sheet of an xlsx file, every cell as the text that its author sees. Formulas are never computed: what counts is what the program that wrote the file found. */
final class XlsxLines {

    private static final long MOST_UNPACKED_BYTES = 200L * 1024 * 1024;
    private static final int MOST_COLUMNS = 50;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,40})?([eE][-+]?\\d{1,2})?");

    private XlsxLines() {}

    static boolean looksLikeIt(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    static List<Line> read(byte[] bytes, int most) {
        try {
            refuseWhatIsNoWorkbook(bytes);
            List<Line> lines = new ArrayList<>();
            try (ReadableWorkbook workbook =
                            new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                Iterator<Row> all = rows.iterator();
                while (lines.size() < most && all.hasNext()) {
                    Line line = line(all.next(), workbook.isDate1904());
                    if (!line.isBlank()) {
                        lines.add(line);
                    }
                }
            }
            return lines;
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            // the reader throws whatever its XML parser throws: for the sender it is the same, a damaged file
            throw Refusal.invalid("file", "sheets.file.no-spreadsheet");
        }
    }

    /** Other documents are zip files too, and a small one may unpack to more than there is memory. */
    private static void refuseWhatIsNoWorkbook(byte[] bytes) throws IOException {
        long unpacked = 0;
        byte[] buffer = new byte[64 * 1024];
        // not the JDK's stream: it stumbles over the large-file marks that spreadsheet programs write
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw Refusal.invalid("file", "sheets.file.no-spreadsheet");
            }
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    unpacked += size(content, buffer, MOST_UNPACKED_BYTES - unpacked);
                }
                if (unpacked > MOST_UNPACKED_BYTES) {
                    throw Refusal.invalid("file", "sheets.file.unpacks-too-large");
                }
            }
        }
    }

    private static long size(InputStream in, byte[] buffer, long enough) throws IOException {
        long size = 0;
        for (int read = in.read(buffer); read >= 0 && size <= enough; read = in.read(buffer)) {
            size += read;
        }
        return size;
    }

    private static Line line(Row row, boolean since1904) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            cells.add(text(row.getCell(column), since1904));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static String text(Cell cell, boolean since1904) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        String raw = cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue();
        boolean mayBeNumber = cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA;
        return raw == null
                ? ""
                : mayBeNumber && NUMBER.matcher(raw).matches() ? number(cell, new BigDecimal(raw), since1904) : raw;
    }

    private static String number(Cell cell, BigDecimal number, boolean since1904) {
        return DateFormats.isDate(cell.getDataFormatId(), cell.getDataFormatString())
                ? DateFormats.text(number, since1904)
                // an area code or a phone number typed as a number: 3.70285001014E11 means 370285001014
                : number.stripTrailingZeros().toPlainString();
    }
}
