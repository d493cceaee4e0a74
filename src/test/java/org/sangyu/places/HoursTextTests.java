package org.sangyu.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sangyu.places.OpeningHours.Closure;
import org.sangyu.places.OpeningHours.Span;
import org.sangyu.refusal.Refusal;

/** Opening hours as they are written into one cell. */
class HoursTextTests {

    @Property
    void what_is_written_is_read_again_as_the_same_hours(@ForAll("hours") OpeningHours hours) {
        assertThat(HoursText.read(HoursText.write(hours, Locale.SIMPLIFIED_CHINESE)))
                .isEqualTo(hours);
        assertThat(HoursText.read(HoursText.write(hours, Locale.ENGLISH))).isEqualTo(hours);
        assertThat(HoursText.read(HoursText.stored(hours))).isEqualTo(hours);
    }

    @Example
    void the_usual_cell_is_read() {
        OpeningHours hours = HoursText.read("周一至周五 8:30-11:30 14:00-17:00; 周六 9:00-11:00");
        assertThat(hours.of(DayOfWeek.MONDAY)).containsExactly(new Span(510, 690), new Span(840, 1020));
        assertThat(hours.of(DayOfWeek.FRIDAY)).isEqualTo(hours.of(DayOfWeek.MONDAY));
        assertThat(hours.of(DayOfWeek.SATURDAY)).containsExactly(new Span(540, 660));
        assertThat(hours.of(DayOfWeek.SUNDAY)).isEmpty();
        assertThat(hours.holidaysClosed()).isFalse();
        assertThat(HoursText.write(hours, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("周一至周五 8:30-11:30 14:00-17:00; 周六 9:00-11:00");
        assertThat(HoursText.write(hours, Locale.ENGLISH))
                .isEqualTo("Mon to Fri 8:30-11:30 14:00-17:00; Sat 9:00-11:00");
    }

    @Example
    void the_same_is_meant_however_it_is_written() {
        OpeningHours usual = HoursText.read("周一至周五 8:30-11:30 14:00-17:00; 周六 9:00-11:00");
        for (String written : List.of(
                "星期一到星期五：08：30－11：30、14：00－17：00；星期六９：００～１１：００",
                "周一至五 8:30至11:30 14:00至17:00，周六 9:00-11:00，周日休息",
                "工作日 8:30-11:30, 14:00-17:00\n周六 9:00-11:00",
                "周一、周二、周三、周四和周五 8:30-11:30 14:00-17:00。周六 9:00-11:00。",
                "MON-FRI 8:30-11:30 14:00-17:00; Saturday 9:00-11:00; Sunday closed")) {
            assertThat(HoursText.read(written)).as(written).isEqualTo(usual);
        }
    }

    @Example
    void nights_whole_days_holidays_and_summers_are_understood() {
        assertThat(HoursText.read("每天 17:00-2:00").of(DayOfWeek.SUNDAY)).containsExactly(new Span(1020, 1560));
        assertThat(HoursText.read("每天 17:00-0:00")).isEqualTo(HoursText.read("每天 17:00-24:00"));
        assertThat(HoursText.read("每天 24小时")).isEqualTo(HoursText.read("daily 0:00-24:00"));
        OpeningHours university = HoursText.read("周二 9:00-11:00; 节假日放假; 2026-07-01至2026-08-31休息; 2026-12-31 休息");
        assertThat(university.holidaysClosed()).isTrue();
        assertThat(university.closures())
                .containsExactly(
                        new Closure(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 31)),
                        new Closure(LocalDate.of(2026, 12, 31), LocalDate.of(2026, 12, 31)));
    }

    @Example
    void nothing_written_is_nothing_known() {
        assertThat(HoursText.read(null)).isNull();
        assertThat(HoursText.read(" \u3000 ".replace('\u3000', ' '))).isNull();
    }

    @Example
    void what_cannot_be_understood_is_said_from_where_on() {
        refuses("周一 8点", "places.hours.unreadable", "8点");
        refuses("周一 8:30-11:30 上午", "places.hours.unreadable", "上午");
        refuses("周一 25:00-26:00", "places.hours.unreadable", "25:00-26:00");
        refuses("周一 8:60-9:00", "places.hours.unreadable", "8:60-9:00");
        refuses("2026-02-30 休息; 周一 8:00-9:00", "places.hours.unreadable", "2026-02-30 休息; 周一 8:");
        refuses("8:30-11:30", "places.hours.unreadable", "8:30-11:30");
        refuses("周一 8:30-", "places.hours.unfinished");
        refuses("周一", "places.hours.unfinished");
    }

    @Example
    void hours_that_contradict_themselves_are_refused() {
        refuses("周一至周三 8:00-9:00; 周三 10:00-11:00", "places.hours.twice", "周三 10:00-11:00");
        refuses("周一 14:00-17:00 8:30-11:30", "places.hours.overlap", "14:00-17:00 8:30-11:");
        refuses("周一 8:00-12:00 11:00-13:00", "places.hours.overlap", "8:00-12:00 11:00-13:");
        refuses("周一 8:00-9:00 10:00-11:00 12:00-13:00", "places.hours.many", 2, "8:00-9:00 10:00-11:0");
        refuses("周一 8:00-8:00", "places.hours.span", "8:00-8:00");
        refuses("周日休息", "places.hours.never");
        refuses("周一 8:00-9:00; 2026-08-31至2026-07-01休息", "places.hours.backwards", "2026-08-31至2026-07-0");
    }

    private static void refuses(String text, String key, Object... args) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> HoursText.read(text));
        assertThat(refusal).as(text).isNotNull();
        assertThat(refusal.errors().get(0).field()).isEqualTo("hours");
        assertThat(refusal.errors().get(0).key()).as(text).isEqualTo(key);
        assertThat(refusal.errors().get(0).args()).as(text).containsExactly(args);
    }

    @Provide
    Arbitrary<OpeningHours> hours() {
        Arbitrary<Map<DayOfWeek, List<Span>>> weeks = day().list().ofSize(7).map(days -> {
            Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
            for (int i = 0; i < 7; i++) {
                week.put(DayOfWeek.of(i + 1), days.get(i));
            }
            return week;
        });
        Arbitrary<List<Closure>> closures = Combinators.combine(
                        Arbitraries.integers().between(0, 3000),
                        Arbitraries.integers().between(0, 90))
                .as((start, length) -> new Closure(
                        LocalDate.of(2024, 1, 1).plusDays(start),
                        LocalDate.of(2024, 1, 1).plusDays(start + length)))
                .list()
                .ofMaxSize(3);
        return Combinators.combine(weeks, Arbitraries.of(true, false), closures)
                .as(OpeningHours::new)
                .filter(hours -> !hours.week().isEmpty());
    }

    /** Days that are alike are frequent, so that ranges are written. */
    private static Arbitrary<List<Span>> day() {
        List<Span> usual = List.of(new Span(510, 690), new Span(840, 1020));
        Arbitrary<List<Span>> any = Arbitraries.integers()
                .between(0, 2880)
                .list()
                .uniqueElements()
                .ofMinSize(2)
                .ofMaxSize(4)
                .map(points -> {
                    List<Integer> sorted = points.stream().sorted().toList();
                    List<Span> spans = new ArrayList<>();
                    for (int i = 0; i + 1 < sorted.size(); i += 2) {
                        int from = sorted.get(i);
                        int to = sorted.get(i + 1);
                        if (from < 1440 && (to - from < 1440 || (from == 0 && to == 1440))) {
                            spans.add(new Span(from, to));
                        }
                    }
                    return spans;
                });
        return Arbitraries.oneOf(
                any, Arbitraries.of(usual, List.<Span>of(), List.of(new Span(0, 1440)), List.of(new Span(1020, 1560))));
    }
}
