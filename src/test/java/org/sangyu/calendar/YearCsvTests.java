package org.sangyu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sangyu.refusal.Refusal;

/** What may stand in a year's file, and what is said of what may not. */
class YearCsvTests {

    @Test
    void headings_blank_lines_and_the_ways_spreadsheets_write_dates_are_understood() {
        YearFile file =
                read("date,kind,name\r\n2027-01-01,OFF,元旦\r\n\r\n2027/1/2,off,元旦\r\n2027.01.09, work ,\"元旦,调休\"\r\n");
        assertThat(file.errors()).isEmpty();
        assertThat(file.days())
                .containsExactly(
                        new CalendarDay(LocalDate.of(2027, 1, 1), CalendarDay.Kind.OFF, "元旦"),
                        new CalendarDay(LocalDate.of(2027, 1, 2), CalendarDay.Kind.OFF, "元旦"),
                        new CalendarDay(LocalDate.of(2027, 1, 9), CalendarDay.Kind.WORK, "元旦,调休"));
        assertThat(file.rows()).extracting(YearFile.Row::number).containsExactly(2, 4, 5);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-02-30,OFF,春节     | date | calendar.import.date",
                "tomorrow1,OFF,春节      | date | calendar.import.date",
                "2026-01-01,OFF,元旦     | date | calendar.import.other-year",
                "2027-01-01,FREE,元旦    | kind | calendar.import.kind",
                "2027-01-01              | kind | calendar.import.kind",
                "2027-01-01,OFF          | name | calendar.import.name",
                "2027-01-01,OFF,元旦,多余 |      | calendar.import.cells"
            })
    void a_broken_cell_is_named_with_its_row_and_field(String line, String field, String key) {
        YearFile file = read("2027-05-01,OFF,劳动节\n" + line + "\n");
        assertThat(file.errors().get(0).row()).isEqualTo(2);
        assertThat(file.errors().get(0).refusal().field()).isEqualTo(field);
        assertThat(file.errors().get(0).refusal().key()).isEqualTo(key);
        assertThat(file.days()).hasSize(1);
    }

    @Test
    void everything_wrong_with_a_row_is_said_at_once() {
        assertThat(read("2026-13-01,,\n").errors())
                .extracting(error -> error.refusal().field())
                .containsExactly("date", "kind", "name");
    }

    @Test
    void a_day_named_twice_points_at_its_first_row() {
        YearFile file = read("2027-01-01,OFF,元旦\n2027-1-1,WORK,元旦\n");
        assertThat(file.errors()).singleElement().satisfies(error -> {
            assertThat(error.row()).isEqualTo(2);
            assertThat(error.refusal().key()).isEqualTo("calendar.import.twice");
            assertThat(error.refusal().args()).containsExactly(1);
        });
    }

    @Test
    void a_quote_that_never_ends_is_said_and_not_thrown() {
        assertThat(read("2027-01-01,OFF,\"元旦\n2027-01-02,OFF,元旦").errors())
                .extracting(error -> error.refusal().key())
                .contains("calendar.import.broken-quote");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "date,kind,name\n"})
    void a_file_without_days_says_so(String text) {
        assertThat(read(text).errors())
                .extracting(error -> error.refusal().key())
                .containsExactly("calendar.import.no-rows");
    }

    @Test
    void offices_that_write_gb18030_are_read_as_well() {
        String line = "2027-01-01,OFF,元旦";
        assertThat(YearCsv.decode(line.getBytes(Charset.forName("GB18030")))).isEqualTo(line);
        assertThat(YearCsv.decode(("\uFEFF" + line).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(line);
    }

    @Test
    void what_is_no_text_is_refused() {
        for (byte[] bytes : List.of(new byte[0], new byte[] {'P', 'K', 3, 4, 0, 1}, new byte[YearCsv.MOST_BYTES + 1])) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> YearCsv.decode(bytes));
            assertThat(refusal.errors().get(0).field()).isEqualTo("file");
        }
    }

    private static YearFile read(String text) {
        return YearCsv.read(text, 2027);
    }
}
