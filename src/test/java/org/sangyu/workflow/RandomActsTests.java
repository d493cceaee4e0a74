package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.sangyu.cases.CaseStatus;
import org.sangyu.cases.CaseType;
import org.sangyu.cases.PetitionersDesk;
import org.sangyu.cases.SupervisionDesk;
import org.sangyu.cases.SupervisionKind;
import org.sangyu.refusal.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever people do in whatever order, sensible or not, what domain.md §3.7 asks for holds after every act. A failure
 * names the seed with which it comes again.
 */
@SangyuTest
class RandomActsTests {

    private static final int MOST_ACTS = 40;

    /** Who may hold each task; the first who sees it takes it. */
    private static final List<String> PEOPLE = List.of(
            "community", "town", "city", "unit", "unitlead", "lead", "volunteer", "callback", "grid", "otherunit");

    @Autowired
    TestTown town;

    @Autowired
    PetitionersDesk petitioners;

    @Autowired
    SupervisionDesk supervision;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Random random;
    private String number;
    private long caseId;
    private boolean wasOverdue;

    @BeforeEach
    void settle() throws Exception {
        town.settle();
        town.openUnit("U-370285-gas", "otherunit");
    }

    @RepeatedTest(4)
    void no_sequence_of_acts_breaks_a_case() {
        long seed = Long.getLong("sangyu.seed", System.nanoTime());
        random = new Random(seed);
        number = town.file("A03", CaseType.HELP, random.nextInt(6) == 0);
        caseId = town.facts(number).id();
        wasOverdue = false;
        StringBuilder story = new StringBuilder("seed " + seed + ":");
        int acts = 0;
        while (!town.facts(number).status().isEnd() && acts++ < MOST_ACTS) {
            story.append(' ').append(something());
            holdsNow(story.toString());
        }
        if (town.facts(number).status() == CaseStatus.ARCHIVED) {
            assertThat(town.facts(number).redoCount()).as(story.toString()).isLessThanOrEqualTo(2);
        }
    }

    /** One act, legal or not; what is refused must leave no trace. */
    private String something() {
        int before = events();
        String what = "?";
        try {
            what = choose();
        } catch (Refusal refused) {
            assertThat(events()).as("a refused act left a trace: " + what).isEqualTo(before);
            return "(" + refused.getMessage() + ")";
        }
        return what;
    }

    private String choose() {
        int choice = random.nextInt(20);
        if (choice == 0) {
            petitioners.urge(number, "请快一点", town.actor("community"));
            return "urge";
        }
        if (choice == 1) {
            supervision.order(number, SupervisionKind.ROUTINE, "请说明进展", town.actor("town"));
            return "supervise";
        }
        if (choice == 2 && random.nextInt(4) == 0) {
            petitioners.withdraw(number, "已经好了", town.actor("community"));
            return "withdraw";
        }
        if (choice == 3) {
            return fireATimer();
        }
        return workOnATask();
    }

    private String fireATimer() {
        List<Job> timers = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .toList();
        if (timers.isEmpty()) {
            return "-";
        }
        Job timer = timers.get(random.nextInt(timers.size()));
        Duration until = Duration.between(clock.instant(), timer.getDuedate().toInstant());
        if (!until.isNegative()) {
            clock.advance(until.plusSeconds(1));
        }
        String fired = management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        management.executeJob(timer.getId());
        return fired;
    }

    private String workOnATask() {
        record Open(String name) {}
        List<Open> open = jdbc.sql(
                        "select task_name as name from work_item where case_number = :n and ended_at is null")
                .param("n", number)
                .query(Open.class)
                .list();
        if (open.isEmpty()) {
            return "-";
        }
        String task = open.get(random.nextInt(open.size())).name();
        for (String person : PEOPLE) {
            if (sees(person, task)) {
                Map<String, Object> fields = answer(task);
                town.act(person, task, number, fields);
                return task + fields.getOrDefault("result", fields.getOrDefault("decision", ""));
            }
        }
        throw new AssertionError("Nobody can do " + task + " of " + number);
    }

    private boolean sees(String person, String task) {
        try {
            town.task(person, task, number);
            return true;
        } catch (AssertionError notTheirs) {
            return false;
        }
    }

    private Map<String, Object> answer(String task) {
        Map<String, Object> it = new HashMap<>();
        switch (task) {
            case "triage" -> {
                it.put("decision", any("ACCEPT", "ACCEPT", "ACCEPT", "VERIFY", "ANSWER", "REFUSE", "DUPLICATE"));
                it.put("category", "A03");
                it.put("reason", "原因");
                it.put("duplicateOf", number);
            }
            case "verifyOnSpot" -> it.put("found", any("已看过", ""));
            case "dispatchCase" -> {
                it.put("handlerKind", any("UNIT", "UNIT", "TEAM"));
                it.put("unit", any("U-370285-heat", "U-370285-gas", "U-370285-nobody"));
                it.put("team", "T-370285001014-01");
            }
            case "answerOffer" -> it.put("answer", any("ACCEPT", "DECLINE"));
            case "handle" -> {
                it.put("contacted", "YES");
                it.put("visitedOn", town.today());
                it.put("hours", any("1.5", "30"));
                it.put("work", "上门看过");
                it.put("result", any("DONE", "MORE", "BEYOND_US"));
            }
            case "sign" -> {
                it.put("decision", any("SIGN", "SIGN", "NOT_OURS"));
                it.put("reason", any("不归我们", ""));
            }
            case "handleAsUnit" -> {
                it.put("contacted", any("YES", "NO"));
                it.put("work", "办理中");
                it.put("result", any("DONE", "CO_HANDLE", "RETURN", "EXTEND", "SUSPEND", "TERMINATE"));
                it.put("reply", any("已办好", "已办好", ""));
                it.put("reason", any("说明", "说明", ""));
                it.put("days", "" + (1 + random.nextInt(10)));
                it.put(
                        "until",
                        LocalDate.parse(town.today())
                                .plusDays(random.nextInt(400))
                                .toString());
                it.put("ground", "FUNDING");
                it.put("coUnit", any("U-370285-gas", "U-370285-heat"));
            }
            case "decideObjection" -> {
                it.put("decision", any("UPHOLD", "REJECT"));
                it.put("reason", "理由");
            }
            case "reviewRequest", "decideRequest" -> {
                it.put("agreed", any("YES", "YES", "NO"));
                it.put("opinion", any("意见", ""));
            }
            case "coHandle" -> {
                it.put("able", any("YES", "NO"));
                it.put("result", "结果");
            }
            case "reply" -> it.put("reply", any("已办好", ""));
            case "checkOnSpot" -> {
                it.put("passed", any("YES", "YES", "NO"));
                it.put("finding", "看过");
                it.put("closingCode", any("C1_DONE", "C4_NOT_LAWFUL", "C3_OBJECTIVE"));
            }
            case "callBack" -> {
                it.put("channel", "PHONE");
                it.put("reached", any("YES", "YES", "NO", "REFUSED"));
                it.put("contacted", "YES");
                it.put("solved", any("YES", "NO", "PART"));
                it.put("satisfaction", "" + (1 + random.nextInt(5)));
            }
            case "decideOverdue" -> {
                it.put("decision", any("KEEP", "TAKE_OVER"));
                it.put("reason", "理由");
            }
            case "decideUnresolved" -> {
                it.put("decision", any("ARCHIVE", "TAKE_OVER"));
                it.put("reason", "理由");
            }
            case "answerSupervision" -> it.put("answer", any("正在办", ""));
            case "reviewSupervision" -> {
                it.put("accepted", any("YES", "NO"));
                it.put("review", any("意见", ""));
            }
            case "takeUpAgain" -> it.put("reason", "可以办了");
            default -> throw new AssertionError("No answer for " + task);
        }
        return it;
    }

    private void holdsNow(String story) {
        CaseStatus status = town.facts(number).status();
        boolean waits = jdbc.sql("select count(*) > 0 from work_item where case_number = :n and ended_at is null")
                .param("n", number)
                .query(Boolean.class)
                .single();
        long running = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("livelihood-case")
                .count();
        assertThat(status.isEnd() || waits)
                .as("a dead end in " + status + " after " + story)
                .isTrue();
        if (!status.isEnd()) {
            assertThat(running).as(story).isEqualTo(1);
        }
        assertThat(jdbc.sql("select to_status from case_event where case_id = :c order by id desc limit 1")
                        .param("c", caseId)
                        .query(String.class)
                        .single())
                .as(story)
                .isEqualTo(status.name());
        assertThat(jdbc.sql("select count(*) from case_event where case_id = :c and (actor is null or actor = '')")
                        .param("c", caseId)
                        .query(Integer.class)
                        .single())
                .as("acts without an actor, " + story)
                .isZero();
        boolean marked = jdbc.sql("select red_marked_at is not null from livelihood_case where id = :c")
                .param("c", caseId)
                .query(Boolean.class)
                .single();
        assertThat(!wasOverdue || marked)
                .as("an overdue fact was lost, " + story)
                .isTrue();
        wasOverdue = marked;
        assertThat(town.facts(number).redoCount()).as(story).isLessThanOrEqualTo(2);
    }

    private int events() {
        return jdbc.sql("select count(*) from case_event where case_id = :c")
                .param("c", caseId)
                .query(Integer.class)
                .single();
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
