package org.sangyu.volunteering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Findings;

class HoursRulesTests {

    private static final Instant NOW = at("2026-11-22T18:00");

    @Test
    void hours_are_from_the_beginning_to_the_end_without_travel() {
        assertThat(Spell.between(at("2026-11-22T09:00"), at("2026-11-22T11:30"), 30)
                        .minutes())
                .isEqualTo(120);
        assertThat(time("2026-11-22T09:00", "2026-11-22T11:30", 30, null)).isEmpty();
    }

    @Test
    void travel_is_never_more_than_the_whole_time_so_hours_are_never_below_none() {
        assertThat(time("2026-11-22T09:00", "2026-11-22T10:00", 60, null)).isEmpty();
        assertThat(time("2026-11-22T09:00", "2026-11-22T10:00", 61, null))
                .containsExactly("volunteering.refused.travel");
        assertThat(time("2026-11-22T09:00", "2026-11-22T10:00", -1, null))
                .containsExactly("volunteering.refused.travel");
    }

    @Test
    void nothing_is_served_in_the_future_or_backwards() {
        assertThat(time("2026-11-22T17:00", "2026-11-22T18:01", 0, null)).isEmpty();
        assertThat(time("2026-11-22T17:00", "2026-11-22T18:02", 0, null))
                .containsExactly("volunteering.refused.hours-ahead");
        assertThat(time("2026-11-22T10:00", "2026-11-22T09:59", 0, null))
                .containsExactly("volunteering.refused.ends-before");
    }

    @Test
    void nobody_serves_before_the_matter_began() {
        assertThat(time("2026-11-22T09:00", "2026-11-22T10:00", 0, "2026-11-22T09:00"))
                .isEmpty();
        assertThat(time("2026-11-22T08:59", "2026-11-22T10:00", 0, "2026-11-22T09:00"))
                .containsExactly("volunteering.refused.before-matter");
    }

    @Test
    void one_spell_is_a_day_at_most() {
        assertThat(time("2026-11-20T09:00", "2026-11-21T09:00", 0, null)).isEmpty();
        assertThat(time("2026-11-20T09:00", "2026-11-21T09:01", 0, null))
                .containsExactly("volunteering.refused.longer-than-a-day");
    }

    @Test
    void nobody_is_at_two_places_at_once() {
        List<Spell> others = List.of(spell("2026-11-22T09:00", "2026-11-22T10:00"));
        assertThat(beside(spell("2026-11-22T10:00", "2026-11-22T11:00"), others))
                .isEmpty();
        assertThat(beside(spell("2026-11-22T08:00", "2026-11-22T09:00"), others))
                .isEmpty();
        assertThat(beside(spell("2026-11-22T09:59", "2026-11-22T11:00"), others))
                .containsExactly("volunteering.refused.two-places");
        assertThat(beside(spell("2026-11-21T23:00", "2026-11-22T12:00"), others))
                .containsExactly("volunteering.refused.two-places");
    }

    @Test
    void a_day_has_twenty_four_hours_also_across_midnight() {
        LocalDate day = LocalDate.of(2026, 11, 21);
        List<Spell> others = List.of(Spell.on(day, 22 * 60));
        assertThat(beside(spell("2026-11-20T20:00", "2026-11-21T02:00"), others))
                .isEmpty();
        assertThat(beside(spell("2026-11-20T20:00", "2026-11-21T02:01"), others))
                .containsExactly("volunteering.refused.day-full");
        assertThat(beside(Spell.on(day, 120), others)).isEmpty();
        assertThat(beside(Spell.on(day, 121), others)).containsExactly("volunteering.refused.day-full");
    }

    @Test
    void a_night_is_divided_at_midnight_in_shanghai() {
        assertThat(spell("2026-11-20T23:30", "2026-11-21T01:00").days())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(LocalDate.of(2026, 11, 20), 30, LocalDate.of(2026, 11, 21), 60));
    }

    /** Whatever is offered, what is let in is never more than a day has, nor at two places at once. */
    @Property(tries = 300)
    void what_was_let_in_is_always_honest(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 4 * 24 * 60) Integer> begins,
            @ForAll @Size(min = 60, max = 60) List<@IntRange(min = 0, max = 20 * 60) Integer> lengths) {
        Instant first = at("2026-11-16T00:00");
        List<Spell> in = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            Instant from = first.plusSeconds(begins.get(i) * 60L);
            Spell wanted = i % 5 == 4
                    ? Spell.on(LocalDate.ofInstant(from, Spell.ZONE), lengths.get(i))
                    : Spell.between(from, from.plusSeconds(lengths.get(i) * 60L), 0);
            if (beside(wanted, in).isEmpty()) {
                in.add(wanted);
            }
        }
        Map<LocalDate, Integer> days = new HashMap<>();
        for (int i = 0; i < in.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(in.get(i).meets(in.get(j))).isFalse();
            }
            in.get(i).days().forEach((day, minutes) -> days.merge(day, minutes, Integer::sum));
        }
        assertThat(days.values()).allMatch(minutes -> minutes <= 24 * 60);
    }

    @Test
    void stars_follow_the_table_and_say_what_is_missing() {
        List<Integer> levels = List.of(100, 300, 600, 1000, 1500);
        assertThat(Stars.of(0, levels)).isEqualTo(new Stars(0, 100, 6000));
        assertThat(Stars.of(100 * 60 - 1, levels)).isEqualTo(new Stars(0, 100, 1));
        assertThat(Stars.of(100 * 60, levels)).isEqualTo(new Stars(1, 300, 200 * 60));
        assertThat(Stars.of(1500 * 60, levels)).isEqualTo(new Stars(5, 0, 0));
        assertThat(Stars.of(60 * 60, List.of(30, 60, 100)).stars()).isEqualTo(2);
    }

    private static List<String> time(String from, String to, int travel, String begun) {
        Findings findings = new Findings();
        HoursRules.time(at(from), at(to), travel, begun == null ? null : at(begun), NOW, findings);
        return keys(findings);
    }

    private static List<String> beside(Spell wanted, List<Spell> others) {
        Findings findings = new Findings();
        HoursRules.beside(wanted, others, "甲", "endedAt", findings);
        return keys(findings);
    }

    private static List<String> keys(Findings findings) {
        return findings.errors().stream().map(FieldRefusal::key).toList();
    }

    private static Spell spell(String from, String to) {
        return Spell.between(at(from), at(to), 0);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Spell.ZONE).toInstant();
    }
}
