package org.sangyu.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.sangyu.cases.CasesDatabase.JDBC;
import static org.sangyu.cases.CasesDatabase.TRANSACTION;
import static org.sangyu.cases.People.*;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;

class FrontDeskTests {

    private final FrontDesk desk = new FrontDesk(intake(), JDBC, CasesDatabase.CLOCK);

    @BeforeEach
    void empty() {
        CasesDatabase.empty();
    }

    @Test
    void the_same_key_and_body_answer_the_same_case() {
        Registered first = file("key-1", "楼道灯不亮", GRID);
        Registered again = file("key-1", "楼道灯不亮", GRID);

        assertThat(again).isEqualTo(first);
        assertThat(cases()).isOne();
    }

    @Test
    void the_same_key_with_another_body_is_a_conflict_that_names_the_case() {
        Registered first = file("key-1", "楼道灯不亮", GRID);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> file("key-1", "电梯停运", GRID));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.errors().get(0).args()).containsExactly(first.number());
        assertThat(cases()).isOne();
    }

    @Test
    void a_key_is_its_senders_own() {
        file("key-1", "楼道灯不亮", GRID);
        file("key-1", "电梯停运", COMMUNITY);

        assertThat(cases()).isEqualTo(2);
    }

    @Test
    void without_a_key_everything_is_filed() {
        file(null, "楼道灯不亮", GRID);
        file(" ", "楼道灯不亮", GRID);

        assertThat(cases()).isEqualTo(2);
    }

    @Test
    void a_refused_need_does_not_use_its_key_up() {
        assertThat(catchThrowableOfType(Refusal.class, () -> file("key-1", "refuse", GRID)))
                .isNotNull();

        file("key-1", "楼道灯不亮", GRID);

        assertThat(cases()).isOne();
    }

    @Test
    void a_key_that_is_too_long_is_refused() {
        assertThat(catchThrowableOfType(Refusal.class, () -> file("k".repeat(201), "楼道灯不亮", GRID))
                        .errors()
                        .get(0)
                        .field())
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void of_many_at_once_with_one_key_one_files_and_all_get_its_number() throws Exception {
        ExecutorService taps = Executors.newFixedThreadPool(6);
        try {
            List<Callable<String>> same = IntStream.range(0, 12)
                    .<Callable<String>>mapToObj(
                            tap -> () -> file("key-1", "楼道灯不亮", GRID).number())
                    .toList();
            List<String> numbers = new java.util.ArrayList<>();
            for (Future<String> answer : taps.invokeAll(same)) {
                numbers.add(answer.get());
            }
            assertThat(numbers).hasSize(12).containsOnly(numbers.get(0));
            assertThat(cases()).isOne();
        } finally {
            taps.shutdownNow();
        }
    }

    private Registered file(String key, String title, Actor actor) {
        NewCase need = new NewCase(
                CaseSource.API, title, "晚上看不见", CaseType.HELP, "A07", GRID_AREA, null, null, null, false, null, null);
        return TRANSACTION.execute(status -> desk.file(need, key, actor));
    }

    private static int cases() {
        return JDBC.sql("select count(*) from livelihood_case")
                .query(Integer.class)
                .single();
    }

    /** Files slowly, so that those who come at once really meet. */
    private static IntakeDesk intake() {
        IntakeDesk intake = mock(IntakeDesk.class);
        when(intake.register(any(), any())).thenAnswer(call -> {
            NewCase need = call.getArgument(0);
            if (need.title().equals("refuse")) {
                throw Refusal.invalid("title", "cases.refused.title-length", 60);
            }
            Thread.sleep(50);
            String number = CasesDatabase.put(GRID_AREA, CaseStatus.REGISTERED, "title", need.title());
            return new Registered(number, CaseStatus.REGISTERED, CasesDatabase.NOW.plus(java.time.Duration.ofDays(5)));
        });
        return intake;
    }
}
