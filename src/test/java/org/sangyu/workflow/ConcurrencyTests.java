package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sangyu.SangyuTest;
import org.sangyu.cases.CallbackAnswers;
import org.sangyu.cases.CallbackDesk;
import org.sangyu.cases.CallbackResult;
import org.sangyu.cases.PetitionersDesk;
import org.sangyu.cases.Solved;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Accounts;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.NewAccount;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do at the same instant happens once, and who was too late is told so in plain words. */
@SangyuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConcurrencyTests {

    private static final int CROWD = 8;

    @Autowired
    TestTown town;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkInbox inbox;

    @Autowired
    CallbackDesk callback;

    @Autowired
    PetitionersDesk petitioners;

    @Autowired
    JdbcClient jdbc;

    private final ExecutorService threads = Executors.newFixedThreadPool(CROWD);
    private List<Actor> crowd;

    @BeforeAll
    void gather() throws Exception {
        town.settle();
        crowd = IntStream.range(0, CROWD).mapToObj(this::volunteer).toList();
    }

    @AfterAll
    void leave() {
        threads.shutdownNow();
    }

    @RepeatedTest(20)
    void one_of_eight_has_the_task_and_the_others_are_told_who() throws Exception {
        String number = withTheTeam();
        String task = town.task("volunteer", "handle", number);

        List<Object> answers = atOnce(crowd.stream()
                .map(person -> (Callable<Object>) () -> {
                    inbox.claim(task, person);
                    return person;
                })
                .toList());

        List<Object> winners = answers.stream().filter(Actor.class::isInstance).toList();
        assertThat(winners).hasSize(1);
        Actor winner = (Actor) winners.get(0);
        assertThat(jdbc.sql(
                                "select w.assignee || ' ' || t.assignee_ from work_item w join act_ru_task t on t.id_ = w.task_id where w.task_id = :id")
                        .param("id", task)
                        .query(String.class)
                        .single())
                .isEqualTo(winner.username() + " " + winner.username());
        assertThat(answers).filteredOn(answer -> answer != winner).allSatisfy(answer -> assertThat(answer)
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(refusal.errors().get(0).key()).isEqualTo("workflow.refused.claimed-by");
                    assertThat(refusal.errors().get(0).args()).containsExactly(winner.displayName());
                }));
    }

    @Test
    void two_hundred_needs_filed_at_once_have_two_hundred_numbers_and_instances() throws Exception {
        List<Object> numbers = new ArrayList<>();
        for (Object filed : atOnce(IntStream.range(0, CROWD)
                .mapToObj(n -> (Callable<Object>) () -> IntStream.range(0, 200 / CROWD)
                        .mapToObj(i -> town.file())
                        .toList())
                .toList())) {
            numbers.addAll((List<?>) filed);
        }

        assertThat(numbers).hasSize(200).doesNotHaveDuplicates();
        assertThat(jdbc.sql(
                                """
                                select count(*) from (
                                    select c.number
                                    from livelihood_case c
                                    join act_ru_execution e on e.business_key_ = c.number
                                        and e.id_ = e.proc_inst_id_ and e.super_exec_ is null
                                    where c.number in (:numbers) group by c.number having count(*) = 1) once
                                """)
                        .param("numbers", numbers)
                        .query(Integer.class)
                        .single())
                .isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from work_item where case_number in (:numbers) and task_name = 'triage'")
                        .param("numbers", numbers)
                        .query(Integer.class)
                        .single())
                .isEqualTo(200);
    }

    @RepeatedTest(10)
    void a_form_submitted_twice_at_once_is_one_visit() throws Exception {
        String number = withTheTeam();
        String task = town.task("volunteer", "handle", number);
        Actor volunteer = town.actor("volunteer");
        inbox.claim(task, volunteer);
        Map<String, Object> visit = Map.of(
                "contacted",
                "YES",
                "visitedOn",
                LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
                "hours",
                "1",
                "work",
                "换好了灯泡",
                "result",
                "MORE");
        Callable<Object> submit = () -> inbox.complete(task, visit, volunteer);

        List<Object> answers = atOnce(List.of(submit, submit));

        assertThat(answers).filteredOn(Refusal.class::isInstance).hasSize(1);
        assertThat((Refusal) answers.stream()
                        .filter(Refusal.class::isInstance)
                        .findFirst()
                        .orElseThrow())
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThat(count("service_record", number)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from work_item where case_number = :n and ended_at is null")
                        .param("n", number)
                        .query(Integer.class)
                        .single())
                .as("the next visit waits, once")
                .isEqualTo(1);
    }

    @RepeatedTest(5)
    void two_answers_through_one_link_are_one_answer() throws Exception {
        String number = town.closed();
        List<Object> answers = atOnce(IntStream.of(5, 1)
                .mapToObj(stars -> (Callable<Object>) () -> callback.answerByLink(
                        number, 0, new CallbackAnswers(true, stars == 5 ? Solved.YES : Solved.NO, stars, null)))
                .toList());

        assertThat(answers).filteredOn(CallbackResult.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Refusal.class::isInstance)
                .singleElement()
                .satisfies(refusal -> assertThat(
                                ((Refusal) refusal).errors().get(0).key())
                        .isEqualTo("cases.refused.already-answered"));
        assertThat(count("case_event", number, "action = 'callback'")).isEqualTo(1);
    }

    @RepeatedTest(5)
    void the_resident_and_the_clerk_at_once_are_one_answer() throws Exception {
        String number = town.closed();
        String task = town.task("callback", "callBack", number);
        Actor clerk = town.actor("callback");
        inbox.claim(task, clerk);
        Map<String, Object> answers =
                Map.of("channel", "PHONE", "reached", "YES", "contacted", "YES", "solved", "YES", "satisfaction", "4");

        List<Object> said = atOnce(List.of(
                () -> callback.answerByLink(number, 0, new CallbackAnswers(true, Solved.YES, 5, null)),
                () -> inbox.complete(task, answers, clerk)));

        assertThat(said).filteredOn(Refusal.class::isInstance).hasSize(1);
        assertThat(count("case_event", number, "action = 'callback'")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from act_ru_execution where business_key_ = :n")
                        .param("n", number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @RepeatedTest(10)
    void who_is_merged_into_a_case_that_ends_at_that_instant_waits_for_nothing() throws Exception {
        String parent = town.file();
        String child = town.file();
        town.accept(parent);
        String triage = town.task("community", "triage", child);
        Actor desk = town.actor("community");
        inbox.claim(triage, desk);
        Map<String, Object> merge =
                Map.of("decision", "DUPLICATE", "reason", "同一盏灯", "category", "A07", "duplicateOf", parent);

        atOnce(List.of(
                () -> {
                    petitioners.withdraw(parent, "已自行解决", desk);
                    return parent;
                },
                () -> inbox.complete(triage, merge, desk)));

        boolean parentIsOpen = town.facts(parent).status().isOpen();
        assertThat(jdbc.sql("select count(*) > 0 from act_ru_execution where business_key_ = :n")
                        .param("n", child)
                        .query(Boolean.class)
                        .single())
                .as("the child waits exactly while its parent is open")
                .isEqualTo(parentIsOpen);
    }

    /** Starts all of them at the same instant; what each returned, or the refusal that it met. */
    private List<Object> atOnce(List<Callable<Object>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        List<Future<Object>> running = new ArrayList<>();
        for (Callable<Object> act : acts) {
            running.add(threads.submit(() -> {
                start.await();
                try {
                    return act.call();
                } catch (Refusal refusal) {
                    return refusal;
                }
            }));
        }
        List<Object> answers = new ArrayList<>();
        for (Future<Object> one : running) {
            answers.add(one.get());
        }
        return answers;
    }

    private int count(String table, String number) {
        return jdbc.sql("select count(*) from " + table + " where case_number = :n")
                .param("n", number)
                .query(Integer.class)
                .single();
    }

    private int count(String table, String number, String where) {
        return jdbc.sql("select count(*) from " + table
                        + " where case_id = (select id from livelihood_case where number = :n) and " + where)
                .param("n", number)
                .query(Integer.class)
                .single();
    }

    private String withTheTeam() {
        String number = town.file();
        town.accept(number);
        town.offerToTeam(number);
        town.act("lead", "answerOffer", number, Map.of("answer", "ACCEPT"));
        return number;
    }

    private Actor volunteer(int n) {
        String username = "crowd" + n;
        if (accounts.find(username).isEmpty()) {
            accounts.open(new NewAccount(
                    username,
                    "志愿者" + n,
                    username + "@example.org",
                    null,
                    TestTown.PASSWORD,
                    List.of(new Grant(Role.VOLUNTEER, "T-370285001014-01"))));
        }
        return town.actor(username);
    }
}
