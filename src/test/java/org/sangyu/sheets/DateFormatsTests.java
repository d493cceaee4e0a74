package org.sangyu.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormatsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"yyyy-mm-dd", "yyyy/m/d", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy\\-mm\\-dd;@", "h:mm", "mm:ss"})
    void what_shows_a_day_or_a_time_is_a_date(String pattern) {
        assertThat(DateFormats.isDate(165, pattern)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"General", "0.00", "#,##0", "@", "\"day\" 0", "0.00E+00", "[Red]0"})
    void what_shows_a_number_or_text_is_none(String pattern) {
        assertThat(DateFormats.isDate(165, pattern)).isFalse();
    }

    @Test
    void some_numbers_of_formats_are_dates_by_the_standard() {
        assertThat(DateFormats.isDate(14, null)).isTrue();
        assertThat(DateFormats.isDate(31, null)).isTrue();
        assertThat(DateFormats.isDate(0, null)).isFalse();
        assertThat(DateFormats.isDate(49, "@")).isFalse();
        assertThat(DateFormats.isDate(null, null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "46347, false, 2026-11-21",
        "44885, true, 2026-11-21",
        "46347.604166666664, false, 2026-11-21 14:30",
        "0.5, false, 12:00",
        "61, false, 1900-03-01",
        "-1, false, -1",
        "370285001014, false, 370285001014"
    })
    void days_become_dates_and_what_is_no_day_stays_a_number(BigDecimal days, boolean since1904, String text) {
        assertThat(DateFormats.text(days, since1904)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2026-11-21",
        "2026/3/1, 2026-03-01",
        "2026.3.1, 2026-03-01",
        "2026年3月1日, 2026-03-01",
        "２０２６－０３－０１, 2026-03-01",
        "20260301, 2026-03-01",
        "2026-03-01 00:00:00, 2026-03-01"
    })
    void people_write_dates_in_many_ways(String typed, String date) {
        assertThat(Typed.date(typed)).hasToString("Optional[" + date + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-02-30", "2026-13-01", "明天", "1.3.2026", "370285001014"})
    void what_is_no_date_is_none(String typed) {
        assertThat(Typed.date(typed)).isEmpty();
    }
}
