package org.sangyu.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table as a file for spreadsheet programs, so that no cell of it is ever computed. */
final class SheetWriter {

    /** What a cell of a workbook can hold (ECMA-376 leaves it open, every program cuts here). */
    private static final int LONGEST = 32_767;

    private static final double WIDTH = 16;

    private SheetWriter() {}

    /** @param mark who took it out and when, the first line of the file */
    static byte[] csv(String mark, List<String> headings, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setRecordSeparator("\r\n")
                .setQuoteMode(QuoteMode.ALL)
                .get();
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            // without it Excel takes the file for GBK
            writer.write('\uFEFF');
            CSVPrinter printer = new CSVPrinter(writer, format);
            printer.printRecord(inCsv(mark));
            printer.printRecord(headings.stream().map(SheetWriter::inCsv));
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(SheetWriter::inCsv));
            }
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] xlsx(String name, String mark, List<String> headings, List<List<String>> rows) {
        return workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet(sheetName(name));
            write(sheet, 0, 0, mark);
            sheet.style(0, 0).italic().fontColor("666666").set();
            sheet.footer(mark.replace("&", "&&"), Position.CENTER);
            headings(sheet, 1, headings);
            sheet.freezePane(0, 2);
            int at = 2;
            for (List<String> row : rows) {
                for (int column = 0; column < row.size(); column++) {
                    write(sheet, at, column, row.get(column));
                }
                at++;
            }
        });
    }

    /** What fills a workbook. */
    interface Filling {
        void fill(Workbook workbook) throws IOException;
    }

    static byte[] workbook(Filling filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Sangyu", "1.0")) {
            filling.fill(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void headings(Worksheet sheet, int row, List<String> headings) {
        for (int column = 0; column < headings.size(); column++) {
            write(sheet, row, column, headings.get(column));
            sheet.style(row, column).bold().fillColor("E6F0EE").wrapText(true).set();
            sheet.width(column, WIDTH);
        }
    }

    /** As text: a number would lose its zeros, and what looks like a formula stays what somebody wrote. */
    static void write(Worksheet sheet, int row, int column, String cell) {
        String text = Typed.text(cell);
        if (text == null) {
            return;
        }
        String written = Guard.inText(text);
        sheet.inlineString(row, column, written.length() > LONGEST ? written.substring(0, LONGEST) : written);
    }

    /** Programs refuse some signs in the name of a sheet, and more than 31 of them. */
    static String sheetName(String name) {
        String allowed = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return allowed.isEmpty() ? "Sangyu" : allowed.substring(0, Math.min(31, allowed.length()));
    }

    private static String inCsv(String cell) {
        String text = Typed.text(cell);
        return text == null ? "" : Guard.inCsv(text);
    }
}
