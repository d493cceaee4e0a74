package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.camunda.bpm.engine.ManagementService;
import org.sangyu.MovableClock;
import org.sangyu.SangyuTest;
import org.sangyu.cases.AppealDesk;
import org.sangyu.cases.AppealKind;
import org.sangyu.cases.CallbackAnswers;
import org.sangyu.cases.CallbackDesk;
import org.sangyu.cases.CaseType;
import org.sangyu.cases.ContactChannel;
import org.sangyu.cases.HandlingDesk;
import org.sangyu.cases.Petitioner;
import org.sangyu.cases.PetitionersDesk;
import org.sangyu.cases.RecusalDesk;
import org.sangyu.cases.ReopeningDesk;
import org.sangyu.cases.Solved;
import org.sangyu.cases.SupervisionDesk;
import org.sangyu.cases.SupervisionKind;
import org.sangyu.cases.WhistleDesk;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Accounts;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.NewAccount;
import org.sangyu.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;

/**
 * Whatever people do in whatever order, sensible or not, what domain.md §3.7 asks for holds after every act, and in the
 * end each case can be brought to its end by people who do what they are asked. A failure names the seed with which it
 * comes again ({@code -Dsangyu.seed=…}).
 */
@SangyuTest
class RandomActsPropertyTests {

    /** After this no further sequence is begun, however slow the machine; each that began is played to its end. */
    private static final Duration MOST = Duration.ofSeconds(Long.getLong("sangyu.random-acts", 16));

    private static final int ACTS = 30;
    private static final int STEPS_TO_THE_END = 60;

    private static final String POWER = "U-370285-power";
    private static final List<String> EVERYBODY = List.of(
            "grid",
            "community",
            "town",
            "city",
            "unit",
            "unitlead",
            "lineman",
            "linehead",
            "lead",
            "volunteer",
            "callback",
            "town2",
            "admin");

    /** The context that all of our tests share; jqwik does not know of it by itself. */
    private static final TestContextManager CONTEXT = new TestContextManager(RandomActsPropertyTests.class);

    private static long begun;
    private static int played;

    @Autowired
    TestTown town;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkInbox inbox;

    @Autowired
    PetitionersDesk petitioners;

    @Autowired
    ReopeningDesk reopenings;

    @Autowired
    AppealDesk appeals;

    @Autowired
    SupervisionDesk supervision;

    @Autowired
    WhistleDesk whistles;

    @Autowired
    HandlingDesk handling;

    @Autowired
    RecusalDesk recusals;

    @Autowired
    CallbackDesk callback;

    @Autowired
    ManagementService management;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final StringBuilder story = new StringBuilder();
    private final List<String> numbers = new ArrayList<>();
    private Random random;
    private RandomAnswers answers;
    private CaseInvariants invariants;

    @BeforeTry
    void inTheTown() throws Exception {
        CONTEXT.prepareTestInstance(this);
        town.settle();
        town.openUnit(POWER, "lineman");
        open("linehead", Role.UNIT_LEAD, POWER);
        // a case that is kept from its town is dispatched by one person of the city and called back by another
        open("callback-city", Role.CALLBACK, "370285");
    }

    private void open(String username, Role role, String scope) {
        if (accounts.find(username).isEmpty()) {
            accounts.open(
                    new NewAccount(username, username, null, null, TestTown.PASSWORD, List.of(new Grant(role, scope))));
        }
    }

    @AfterTry
    void backToNow() {
        clock.reset();
    }

    @AfterContainer
    static void howMany() {
        System.out.println("Random acts: " + played + " sequences of two cases each");
    }

    /** Each build plays the same sequences; {@code -Dsangyu.random-acts=600} goes on for so many seconds, to others. */
    @Property(tries = 1_000, seed = "20261122", shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void no_sequence_of_acts_breaks_a_case(@ForAll long drawn) {
        begun = begun == 0 ? System.nanoTime() : begun;
        if (System.nanoTime() - begun > MOST.toNanos()) {
            return;
        }
        long seed = Long.getLong("sangyu.seed", drawn);
        random = new Random(seed);
        story.setLength(0);
        story.append("seed ").append(seed).append(':');
        numbers.clear();
        clock.stopAt(Instant.parse(any("2026-02-12T01:00:00Z", "2026-09-29T07:00:00Z", "2026-11-23T01:00:00Z"))
                .plusSeconds(random.nextInt(40_000)));
        for (int n = 0; n < 2; n++) {
            boolean noReply = random.nextInt(6) == 0;
            numbers.add(town.file(
                    "A03",
                    random.nextInt(8) == 0 ? CaseType.REPORT : CaseType.HELP,
                    random.nextInt(8) == 0,
                    new Petitioner("居民", "13800000000", "x@example.org", false, noReply, false)));
        }
        answers = new RandomAnswers(random, town, numbers);
        invariants = new CaseInvariants(jdbc, numbers);
        try {
            for (int n = random.nextInt(12); n > 0; n--) {
                invariants.tasks().stream().anyMatch(this::doWhatIsAsked);
            }
            story.append(" |");
            for (int n = 0; n < ACTS && invariants.isAnyOpen(); n++) {
                passSomeTime();
                something();
                invariants.hold();
            }
            bringToTheEnd();
            invariants.holdAtTheEnd();
        } catch (Throwable broken) {
            throw new AssertionError(broken.getMessage() + "\n" + story, broken);
        }
        System.out.println(story);
        played++;
    }

    private void passSomeTime() {
        clock.advance(Duration.ofMinutes(1 + random.nextInt(random.nextInt(5) == 0 ? 1_500 : 90)));
    }

    private void something() {
        String number = any(numbers.toArray(String[]::new));
        switch (random.nextInt(24)) {
            case 0 -> attempt("urge", () -> petitioners.urge(number, "请快一点", who("community", "grid", "unit")));
            case 1 ->
                attempt(
                        "supervise",
                        () -> supervision.order(
                                number, SupervisionKind.ROUTINE, "请说明", who("town", "city", "community")));
            case 2 ->
                attempt(
                        "whistle",
                        () -> whistles.blow(number, List.of("U-370285-heat", POWER), "请到场", who("town", "city")));
            case 3 -> attempt("close-roll", () -> whistles.closeRoll(number, town.actor("town")));
            case 4 -> attempt("contact", () -> handling.contact(number, ContactChannel.PHONE, true, "已联系", who()));
            case 5 -> rarely("withdraw", () -> petitioners.withdraw(number, "已经好了", who("community", "unit")));
            case 6 ->
                rarely(
                        "recuse",
                        () -> recusals.recuse(
                                number,
                                any("U-370285-heat", TestTown.COMMUNITY, "370285001", POWER, "T-370285001014-01"),
                                null,
                                "回避",
                                who("community", "town", "unit", "city")));
            case 7 ->
                attempt(
                        "link",
                        () -> callback.answerByLink(
                                number,
                                random.nextInt(2),
                                new CallbackAnswers(
                                        true,
                                        random.nextBoolean() ? Solved.YES : Solved.NO,
                                        1 + random.nextInt(5),
                                        null)));
            case 11, 12 -> attempt("reopen", () -> reopenings.ask(number, "又有新情况", who("grid", "community", "unit")));
            case 13, 14 ->
                attempt(
                        "appeal",
                        () -> appeals.ask(
                                number,
                                random.nextBoolean() ? AppealKind.OVERDUE : AppealKind.EXCLUSION,
                                "有证据",
                                who("unit", "lineman", "community", "town")));
            case 8, 9, 10 -> fireOneOf(invariants.timers());
            default -> workOnOneOf(invariants.tasks());
        }
    }

    private void rarely(String name, Runnable act) {
        if (random.nextInt(4) == 0) {
            attempt(name, act);
        }
    }

    private boolean fireOneOf(List<CaseInvariants.Timer> timers) {
        if (timers.isEmpty()) {
            return false;
        }
        fire(timers.get(random.nextInt(timers.size())));
        return true;
    }

    /** What the clock does is never refused. */
    private void fire(CaseInvariants.Timer timer) {
        if (timer.due().isAfter(clock.instant())) {
            clock.stopAt(timer.due());
        }
        story.append(' ').append(timer.name());
        management.executeJob(timer.id());
    }

    private void workOnOneOf(List<CaseInvariants.Task> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        CaseInvariants.Task task = tasks.get(random.nextInt(tasks.size()));
        Map<String, Object> fields = answers.to(task.name());
        boolean theirs = random.nextInt(8) > 0;
        String person = theirs ? task.person() : any(EVERYBODY.toArray(String[]::new));
        if (attempt("claim", () -> inbox.claim(task.id(), town.actor(person)))) {
            attempt(task.name() + said(fields), () -> inbox.complete(task.id(), fields, town.actor(person)));
        }
    }

    private static String said(Map<String, Object> fields) {
        String said = "" + fields.getOrDefault("result", fields.getOrDefault("decision", ""));
        return said.length() > 20 ? "…" : said;
    }

    /** @return whether it took place; what is refused leaves everything as it was */
    private boolean attempt(String name, Runnable act) {
        String before = invariants.everything();
        try {
            act.run();
            story.append(name.equals("claim") ? "" : " " + name);
            return true;
        } catch (Refusal refused) {
            story.append(" (")
                    .append(name)
                    .append(": ")
                    .append(refused.getMessage())
                    .append(')');
            assertThat(invariants.everything())
                    .as("what a refused act left behind: " + name)
                    .isEqualTo(before);
            return false;
        } catch (RuntimeException broken) {
            throw new AssertionError(name + " breaks", broken);
        }
    }

    /** Somebody does what is asked of them, as well as they can; if nobody is asked, the clock goes on. */
    private void bringToTheEnd() {
        story.append(" |");
        for (int step = 0; step < STEPS_TO_THE_END; step++) {
            List<CaseInvariants.Task> tasks = invariants.tasks();
            boolean done = tasks.stream().anyMatch(this::doWhatIsAsked);
            if (!done && !waitForTheClock()) {
                assertThat(tasks).as("tasks that nobody can do").isEmpty();
                return;
            }
            invariants.hold();
        }
        throw new AssertionError("no end in " + STEPS_TO_THE_END + " steps");
    }

    private boolean doWhatIsAsked(CaseInvariants.Task task) {
        for (Map<String, Object> fields : answers.towardsTheEnd(task.name())) {
            if (attempt("claim", () -> inbox.claim(task.id(), town.actor(task.person())))
                    && attempt(
                            task.name() + said(fields),
                            () -> inbox.complete(task.id(), fields, town.actor(task.person())))) {
                return true;
            }
        }
        return false;
    }

    /** The earliest timer, as long as there is any: a case that waits for nobody waits for the clock. */
    private boolean waitForTheClock() {
        List<CaseInvariants.Timer> timers = invariants.timers();
        if (timers.isEmpty()) {
            return false;
        }
        fire(timers.get(0));
        return true;
    }

    private Actor who(String... people) {
        return town.actor(any(people.length == 0 ? EVERYBODY.toArray(String[]::new) : people));
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
