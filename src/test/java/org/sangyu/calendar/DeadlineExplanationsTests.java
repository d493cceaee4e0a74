package org.sangyu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What people read about a deadline. */
class DeadlineExplanationsTests {

    private final WorkingCalendar calendar = SeededCalendar.calendar();
    private final DeadlineExplanations explanations = new DeadlineExplanations(SeededCalendar::days, messages());

    @Test
    void working_days_name_the_holiday_left_out_and_the_saturday_made_up() {
        assertThat(explained("2026-09-30T09:00", 5, LimitUnit.WORK_DAY))
                .isEqualTo("从2026年9月30日（周三）09:00起，当日不计，第5个工作日即2026年10月13日（周二）下班时（18:00）止；"
                        + "跳过周末、10月1日至10月7日（国庆节放假）；10月10日调休上班，计入。");
    }

    @Test
    void a_deadline_within_one_week_mentions_nothing_left_out() {
        assertThat(explained("2026-11-16T09:00", 3, LimitUnit.WORK_DAY))
                .isEqualTo("从2026年11月16日（周一）09:00起，当日不计，第3个工作日即2026年11月19日（周四）下班时（18:00）止。");
    }

    @Test
    void working_hours_and_urgent_hours_are_told_apart() {
        assertThat(explained("2026-11-20T17:00", 2, LimitUnit.WORK_HOUR))
                .isEqualTo("从2026年11月20日（周五）17:00起，在工作时间内计2小时，到2026年11月23日（周一）09:00止；跳过周末。");
        assertThat(explained("2026-11-20T17:00", 2, LimitUnit.URGENT_HOUR))
                .isEqualTo("从2026年11月20日（周五）17:00起连续计算2小时，夜间和节假日不停，到2026年11月20日（周五）19:00止。");
    }

    @Test
    void a_last_day_within_a_holiday_is_said_to_move() {
        assertThat(explained("2026-09-30T09:00", 3, LimitUnit.NATURAL_DAY))
                .isEqualTo("从2026年9月30日（周三）09:00起，当日不计，第3日为2026年10月3日（周六），到当日24时止；"
                        + "这一天放假，顺延到假期结束的次日，即2026年10月8日（周四）24时止。");
    }

    @Test
    void a_provisional_deadline_names_the_year_that_is_not_in() {
        assertThat(explained("2026-12-31T09:00", 5, LimitUnit.WORK_DAY))
                .contains("跳过周末、1月1日（元旦放假）")
                .endsWith("2027年的放假安排还没有正式录入，此期限为暂定。");
    }

    @Test
    void english_readers_get_the_same_facts() {
        Due due = calendar.due(instant("2026-09-30T09:00"), Limit.of(5, LimitUnit.WORK_DAY));
        assertThat(explanations.of(due, Locale.ENGLISH))
                .isEqualTo("From Wed 30 Sep 2026 09:00, that day not counted, until the end of business (18:00) of "
                        + "working day 5, which is Tue 13 Oct 2026; left out: weekends, 1 Oct to 7 Oct (国庆节); "
                        + "made-up working days, counted: 10 Oct.");
    }

    private String explained(String from, int amount, LimitUnit unit) {
        return explanations.of(calendar.due(instant(from), Limit.of(amount, unit)), Locale.SIMPLIFIED_CHINESE);
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/calendar");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
