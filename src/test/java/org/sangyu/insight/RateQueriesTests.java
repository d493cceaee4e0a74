package org.sangyu.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangyu.insight.RecordedCases.at;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sangyu.SangyuTest;
import org.sangyu.insight.RecordedCases.Answer;
import org.sangyu.insight.RecordedCases.One;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The area of these cases exists nowhere else, so that nobody else's cases count. */
@SangyuTest
@Transactional
class RateQueriesTests {

    private static final String CITY = "990001";
    private static final String COMMUNITY = "990001001001";
    private static final String OTHER_COMMUNITY = "990001001002";
    private static final String OTHER_TOWN = "990001002001";
    private static final Instant NOW = at("2024-03-20T12:00");
    private static final Window MARCH = Window.of(CITY, LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31));

    @Autowired
    RateQueries queries;

    @Autowired
    JdbcClient jdbc;

    RecordedCases cases;

    @BeforeEach
    void nothingYet() {
        cases = new RecordedCases(jdbc);
    }

    @Test
    void the_last_round_decides_and_in_it_the_last_answer() {
        cases.write(ended(
                "ARCHIVED",
                null,
                answer(0, "2024-03-08T10:00", true, "NO", 1),
                answer(1, "2024-03-11T10:00", true, "PART", 3),
                answer(1, "2024-03-12T10:00", true, "YES", 5),
                unreached(1, "2024-03-13T10:00")));

        assertThat(outcomes(TimeBasis.CLOSED)).containsExactly(new Outcomes("", null, 1, 1, 1, 1, 0, 1, 0, 1, 1));
    }

    @Test
    void a_case_that_waits_for_its_next_callback_does_not_count_by_its_last_one() {
        cases.write(ended("CLOSED", null, answer(0, "2024-03-08T10:00", true, "NO", 1)));

        assertThat(outcomes(TimeBasis.CLOSED)).containsExactly(new Outcomes("", null, 1, 0, 0, 0, 0, 0, 0, 1, 0));
    }

    @Test
    void a_case_archived_unresolved_stays_unresolved() {
        cases.write(ended("ARCHIVED", null, answer(2, "2024-03-08T10:00", true, "NO", 2)));

        assertThat(rate(RateKind.RESOLUTION).value()).isEqualTo(new BigDecimal("0.00"));
        assertThat(rate(RateKind.RESPONSE).value()).isEqualTo(new BigDecimal("100.00"));
    }

    @Test
    void a_day_begins_and_ends_in_shanghai() {
        // 00:00 on 1 March and the last moment of 31 March there; in UTC the former is still February
        cases.write(closedAt(at("2024-03-01T00:00")));
        cases.write(closedAt(at("2024-04-01T00:00").minusMillis(1)));
        cases.write(closedAt(at("2024-03-01T00:00").minusMillis(1)));
        cases.write(closedAt(at("2024-04-01T00:00")));

        assertThat(outcomes(TimeBasis.CLOSED)).extracting(Outcomes::cases).containsExactly(2L);
    }

    @Test
    void on_time_is_closed_before_due_and_never_marked_red() {
        Instant due = at("2024-03-10T18:00");
        cases.write(deadline(due, null, due)); // in the very last moment
        cases.write(deadline(due, null, due.plusMillis(1))); // late
        cases.write(deadline(due, null, null)); // still open
        cases.write(deadline(due, due.minusSeconds(9), due.minusSeconds(1))); // was red once: stays late
        cases.write(deadline(at("2024-03-25T18:00"), null, at("2024-03-05T12:00"))); // not yet due
        cases.write(deadline(at("2024-04-01T00:00"), null, null)); // due in another month

        assertThat(queries.deadlines(MARCH, NOW, GroupBy.NONE)).containsExactly(new Deadlines("", null, 5, 1, 1));
        assertThat(rate(RateKind.ON_TIME).value()).isEqualTo(new BigDecimal("25.00"));
    }

    @Test
    void only_a_volunteer_teams_cases_that_are_done_and_solved_count_as_solved_by_volunteers() {
        Answer solved = answer(0, "2024-03-08T10:00", true, "YES", 5);
        cases.write(handled("TEAM", "C1_DONE", solved));
        cases.write(handled("TEAM", "C1_DONE", answer(0, "2024-03-08T10:00", true, "PART", 5)));
        cases.write(handled("TEAM", "C3_OBJECTIVE", solved));
        cases.write(handled("UNIT", "C1_DONE", solved));
        cases.write(handled(null, null, solved));

        assertThat(outcomes(TimeBasis.CLOSED)).singleElement().satisfies(all -> {
            assertThat(all.byVolunteers()).isEqualTo(2);
            assertThat(all.solvedByVolunteers()).isEqualTo(1);
        });
    }

    @Test
    void groups_are_towns_communities_and_top_level_categories() {
        someMonths(60);

        assertThat(groups(GroupBy.TOWN)).containsOnly("990001001", "990001002");
        assertThat(groups(GroupBy.AREA)).containsOnly(COMMUNITY, OTHER_COMMUNITY, OTHER_TOWN);
        assertThat(groups(GroupBy.CATEGORY)).containsOnly("", "A", "H");
    }

    @Test
    void a_community_a_town_and_a_grid_see_their_own() {
        cases.write(in(COMMUNITY + "001"));
        cases.write(in(COMMUNITY));
        cases.write(in(OTHER_COMMUNITY));
        cases.write(in(OTHER_TOWN));

        assertThat(endedIn(CITY)).isEqualTo(4);
        assertThat(endedIn("990001001")).isEqualTo(3);
        assertThat(endedIn(COMMUNITY)).isEqualTo(2);
        assertThat(endedIn(COMMUNITY + "001")).isEqualTo(1);
        assertThat(endedIn("990002")).isZero();
    }

    @Test
    void statuses_stand_in_the_order_of_a_cases_life() {
        cases.write(withStatus("ARCHIVED"));
        cases.write(withStatus("REGISTERED"));
        cases.write(withStatus("HANDLING"));
        cases.write(withStatus("HANDLING"));
        cases.write(withStatus("MERGED"));

        assertThat(queries.states(MARCH))
                .containsExactly(
                        new StateCount("REGISTERED", 1),
                        new StateCount("HANDLING", 2),
                        new StateCount("ARCHIVED", 1),
                        new StateCount("MERGED", 1));
    }

    /** Four hundred cases of every kind, counted by the database, and one by one in plain Java. */
    @ParameterizedTest
    @EnumSource(TimeBasis.class)
    void the_database_counts_as_one_would_by_hand(TimeBasis basis) {
        someMonths(400);
        List<One> ended = cases.written().stream()
                .filter(one -> one.closed() != null && belongs(one, basis))
                .toList();

        List<Outcomes> counted = queries.outcomes(MARCH, basis, GroupBy.AREA);

        assertThat(ended).as("something to count").hasSizeGreaterThan(30);
        assertThat(counted)
                .extracting(Outcomes::cases)
                .as("in more than one heap")
                .hasSizeGreaterThan(5);
        assertThat(counted.stream().mapToLong(Outcomes::cases).sum()).isEqualTo(ended.size());
        for (Outcomes heap : counted) {
            List<One> same = ended.stream()
                    .filter(one ->
                            one.area().startsWith(heap.group()) && Objects.equals(one.excluded(), heap.exclusion()))
                    .toList();
            assertThat(heap)
                    .isEqualTo(new Outcomes(
                            heap.group(),
                            heap.exclusion(),
                            same.size(),
                            said(same, answer -> true),
                            said(same, Answer::contacted),
                            said(same, answer -> answer.solved().equals("YES")),
                            said(same, answer -> answer.solved().equals("PART")),
                            said(same, answer -> answer.satisfaction() > 3),
                            said(same, answer -> answer.satisfaction() == 3),
                            same.stream().filter(RateQueriesTests::byVolunteers).count(),
                            same.stream()
                                    .filter(RateQueriesTests::byVolunteers)
                                    .filter(one -> last(one) != null
                                            && last(one).solved().equals("YES"))
                                    .count()));
        }
    }

    @Test
    void the_database_counts_deadlines_as_one_would_by_hand() {
        someMonths(400);
        List<One> due =
                cases.written().stream().filter(one -> within(one.due())).toList();

        List<Deadlines> counted = queries.deadlines(MARCH, NOW, GroupBy.TOWN);

        assertThat(counted.stream().mapToLong(Deadlines::cases).sum())
                .isEqualTo(due.size())
                .isGreaterThan(50);
        for (Deadlines heap : counted) {
            List<One> same = due.stream()
                    .filter(one ->
                            one.area().startsWith(heap.group()) && Objects.equals(one.excluded(), heap.exclusion()))
                    .toList();
            long later = same.stream().filter(one -> one.due().isAfter(NOW)).count();
            long late = same.stream()
                    .filter(one -> !one.due().isAfter(NOW))
                    .filter(one -> one.red() != null
                            || one.closed() == null
                            || one.closed().isAfter(one.due()))
                    .count();
            assertThat(heap)
                    .isEqualTo(new Deadlines(
                            heap.group(), heap.exclusion(), same.size(), later, same.size() - later - late));
        }
    }

    private static boolean belongs(One one, TimeBasis basis) {
        return switch (basis) {
            case CREATED -> within(one.registered());
            case CLOSED -> within(one.closed());
            case CALLED_BACK -> last(one) != null && within(last(one).at());
        };
    }

    private static boolean within(Instant instant) {
        return !instant.isBefore(at("2024-03-01T00:00")) && instant.isBefore(at("2024-04-01T00:00"));
    }

    private static boolean byVolunteers(One one) {
        return "TEAM".equals(one.handlerKind()) && "C1_DONE".equals(one.closingCode());
    }

    private static long said(List<One> cases, Predicate<Answer> what) {
        return cases.stream()
                .map(RateQueriesTests::last)
                .filter(answer -> answer != null && what.test(answer))
                .count();
    }

    private static Answer last(One one) {
        Answer last = null;
        for (Answer answer : one.answers()) {
            boolean counts = answer.contacted() != null && !one.status().equals("CLOSED");
            if (counts && (last == null || answer.round() >= last.round())) {
                last = answer;
            }
        }
        return last;
    }

    private void someMonths(int count) {
        Random random = new Random(3757);
        Instant start = at("2024-02-01T00:00");
        for (int number = 0; number < count; number++) {
            Instant registered = start.plus(Duration.ofMinutes(random.nextInt(75 * 24 * 60)));
            Instant due = registered.plus(Duration.ofDays(5));
            Instant closed = random.nextInt(5) == 0 ? null : registered.plus(Duration.ofHours(random.nextInt(160)));
            String status = closed == null ? "HANDLING" : pick(random, "ARCHIVED", "CALLED_BACK", "CLOSED", "ANSWERED");
            List<Answer> answers = new ArrayList<>();
            for (int round = 0; closed != null && round < random.nextInt(4); round++) {
                Instant at = closed.plus(Duration.ofHours(1 + round));
                boolean reached = random.nextInt(4) > 0;
                answers.add(new Answer(
                        round,
                        at,
                        reached ? random.nextBoolean() : null,
                        reached ? pick(random, "YES", "PART", "NO") : null,
                        reached ? 1 + random.nextInt(5) : null));
            }
            cases.write(new One(
                    pick(random, COMMUNITY, OTHER_COMMUNITY, OTHER_TOWN),
                    pick(random, null, "A03", "A", "H02"),
                    status,
                    pick(random, null, "TEAM", "UNIT"),
                    closed == null ? null : pick(random, "C1_DONE", "C1_DONE", "C3_OBJECTIVE"),
                    pick(random, null, null, null, "X01", "X03", "X10", "X12"),
                    registered,
                    due,
                    random.nextInt(9) == 0 ? due : null,
                    closed,
                    answers));
        }
    }

    private static String pick(Random random, String... some) {
        return some[random.nextInt(some.length)];
    }

    private List<Outcomes> outcomes(TimeBasis basis) {
        return queries.outcomes(MARCH, basis, GroupBy.NONE);
    }

    private long endedIn(String area) {
        Window window = Window.of(area, LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31));
        return queries.outcomes(window, TimeBasis.CLOSED, GroupBy.NONE).stream()
                .mapToLong(Outcomes::cases)
                .sum();
    }

    private List<String> groups(GroupBy groupBy) {
        List<String> groups = new ArrayList<>();
        queries.outcomes(MARCH, TimeBasis.CLOSED, groupBy).forEach(some -> groups.add(some.group()));
        queries.deadlines(MARCH, NOW, groupBy).forEach(some -> groups.add(some.group()));
        return groups;
    }

    private Rate rate(RateKind kind) {
        RatesPolicy policy = new RatesPolicy("test", TimeBasis.CLOSED, new BigDecimal("0.9"), BigDecimal.ZERO, 5);
        return new Reckoning(policy)
                .rates(outcomes(TimeBasis.CLOSED), queries.deadlines(MARCH, NOW, GroupBy.NONE)).stream()
                        .filter(rate -> rate.kind() == kind)
                        .findFirst()
                        .orElseThrow();
    }

    private static Answer answer(int round, String at, boolean contacted, String solved, int satisfaction) {
        return new Answer(round, at(at), contacted, solved, satisfaction);
    }

    private static Answer unreached(int round, String at) {
        return new Answer(round, at(at), null, null, null);
    }

    private static One ended(String status, String excluded, Answer... answers) {
        return one(
                COMMUNITY,
                status,
                "TEAM",
                "C1_DONE",
                excluded,
                at("2024-03-06T18:00"),
                null,
                at("2024-03-05T12:00"),
                answers);
    }

    private static One handled(String kind, String closingCode, Answer answer) {
        return one(
                COMMUNITY,
                "ARCHIVED",
                kind,
                closingCode,
                null,
                at("2024-03-06T18:00"),
                null,
                at("2024-03-05T12:00"),
                answer);
    }

    private static One closedAt(Instant closed) {
        return one(COMMUNITY, "ARCHIVED", null, null, null, closed, null, closed);
    }

    private static One deadline(Instant due, Instant red, Instant closed) {
        return one(COMMUNITY, closed == null ? "HANDLING" : "CLOSED", null, null, null, due, red, closed);
    }

    private static One in(String area) {
        return one(area, "ARCHIVED", null, null, null, at("2024-03-06T18:00"), null, at("2024-03-05T12:00"));
    }

    private static One withStatus(String status) {
        return one(COMMUNITY, status, null, null, null, at("2024-03-06T18:00"), null, null);
    }

    private static One one(
            String area,
            String status,
            String handlerKind,
            String closingCode,
            String excluded,
            Instant due,
            Instant red,
            Instant closed,
            Answer... answers) {
        return new One(
                area,
                "A03",
                status,
                handlerKind,
                closingCode,
                excluded,
                at("2024-03-04T09:00"),
                due,
                red,
                closed,
                List.of(answers));
    }
}
