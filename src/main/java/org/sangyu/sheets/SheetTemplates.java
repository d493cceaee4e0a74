package org.sangyu.sheets;

import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Service;

/** The empty spreadsheet for a register: its headings with an example, and on a second sheet what each column wants. */
@Service
public class SheetTemplates {

    private static final double WIDE = 60;

    private final SheetWords words;

    SheetTemplates(SheetWords words) {
        this.words = words;
    }

    public byte[] of(Register<?> register, Locale locale) {
        return SheetWriter.workbook(workbook -> {
            Worksheet filled = workbook.newWorksheet(SheetWriter.sheetName(words.title(register, locale)));
            Worksheet explained = workbook.newWorksheet(words.text("sheets.template.explained", locale));
            Worksheet values = workbook.newWorksheet(words.text("sheets.template.values", locale));
            explain(register, explained, locale);
            fill(register, filled, values, locale);
        });
    }

    private void fill(Register<?> register, Worksheet sheet, Worksheet values, Locale locale) {
        List<Column> columns = register.columns();
        for (int at = 0; at < columns.size(); at++) {
            // as text, or the program turns codes and phone numbers into numbers
            sheet.style(at).format("@").set();
        }
        SheetWriter.headings(
                sheet,
                0,
                columns.stream()
                        .map(column -> words.heading(register, column.key(), locale) + (column.required() ? " *" : ""))
                        .toList());
        sheet.freezePane(0, 1);
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            SheetWriter.write(sheet, 1, at, column.example());
            sheet.style(1, at).format("@").italic().fontColor("808080").set();
            List<String> choices = words.choices(column, locale);
            for (int row = 0; row < choices.size(); row++) {
                SheetWriter.write(values, row, at, choices.get(row));
            }
            if (!choices.isEmpty()) {
                // a word in the other language is understood as well, so the program only offers and forbids nothing
                sheet.range(1, at, SheetReader.MOST_ROWS, at)
                        .validateWithList(values.range(0, at, choices.size() - 1, at))
                        .showErrorMessage(false);
            }
        }
    }

    private void explain(Register<?> register, Worksheet sheet, Locale locale) {
        List<String> headings = List.of(
                words.text("sheets.template.column", locale),
                words.text("sheets.template.needed", locale),
                words.text("sheets.template.hint", locale),
                words.text("sheets.template.choices", locale),
                words.text("sheets.template.example", locale));
        SheetWriter.headings(sheet, 0, headings);
        sheet.width(2, WIDE);
        sheet.width(3, WIDE);
        int row = 1;
        for (Column column : register.columns()) {
            SheetWriter.write(sheet, row, 0, words.heading(register, column.key(), locale));
            SheetWriter.write(sheet, row, 1, words.text(column.required() ? "sheets.yes" : "sheets.no", locale));
            SheetWriter.write(sheet, row, 2, words.hint(register, column.key(), locale));
            SheetWriter.write(sheet, row, 3, String.join(" / ", words.choices(column, locale)));
            SheetWriter.write(sheet, row, 4, column.example());
            sheet.range(row, 0, row, 4)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            row++;
        }
        SheetWriter.write(sheet, row + 1, 0, words.text("sheets.template.remark", locale, SheetReader.MOST_ROWS));
    }
}
