package org.sangyu.workflow;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.sangyu.people.ConsentBook;
import org.sangyu.people.ConsentChannel;
import org.sangyu.people.ConsentPurpose;
import org.sangyu.people.Person;
import org.sangyu.recognition.HonourObjections;
import org.sangyu.recognition.NewRound;
import org.sangyu.recognition.Nomination;
import org.sangyu.recognition.Nominations;
import org.sangyu.recognition.NomineeDesk;
import org.sangyu.recognition.Round;
import org.sangyu.recognition.RoundBook;
import org.sangyu.recognition.RoundDesk;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.CallTown;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Selections for tests, in one line each; each asks for one visit more than the one before, so that nobody is in two. */
public final class HonourTown {

    public static final String TOWN = "370285001";
    public static final String TEAM = "OUTSTANDING_TEAM";
    public static final String VOLUNTEER = "OUTSTANDING_VOLUNTEER";

    private static final AtomicInteger VISITS = new AtomicInteger(10);

    private final ApplicationContext context;
    private final CallTown calls;
    private final int visits = VISITS.incrementAndGet();

    private HonourTown(ApplicationContext context) throws Exception {
        this.context = context;
        this.calls = CallTown.in(context);
        jdbc().sql("update recognition_round set state = 'WITHDRAWN' where state = 'PUBLISHED'")
                .update();
        for (String number : jdbc().sql("select number from recognition_round where ended_at is null")
                .query(String.class)
                .list()) {
            context.getBean(RoundDesk.class).withdraw(number, "另一个测试", town().actor("town"));
        }
    }

    public static HonourTown in(ApplicationContext context) throws Exception {
        return new HonourTown(context);
    }

    public CallTown calls() {
        return calls;
    }

    public TestTown town() {
        return calls.town();
    }

    public int year() {
        return today().getYear() - 1;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(context.getBean(Clock.class).instant(), ZoneId.of("Asia/Shanghai"));
    }

    /** Somebody who reaches what this selection asks for. */
    public Person served(Person person, String team) {
        serve(person, team, visits, "VERIFIED");
        return person;
    }

    public Person served(String team) {
        return served(calls.helper(team), team);
    }

    /** An hour each, on different days of three months. */
    public void serve(Person person, String team, int times, String state) {
        for (int i = 0; i < times; i++) {
            jdbc().sql(
                            """
                            insert into service_record (team_code, area_code, person_id, visited_on, minutes, work, written,
                                                        recorded_at, state, checked_at, checked_by, checked_words)
                            values (:team, :area, :person, :day, 60, '帮忙', 'PAPER', :now, :state, :now, 1,
                                    case when :state = 'RETURNED' then '不对' end)
                            """)
                    .param("team", team)
                    .param("area", TestTown.COMMUNITY)
                    .param("person", person.id())
                    .param("day", Date.valueOf(LocalDate.of(year(), 1 + i % 3, 1 + i / 3)))
                    .param("state", state)
                    .param("now", Timestamp.from(context.getBean(Clock.class).instant()))
                    .update();
        }
    }

    public void agrees(Person person) {
        context.getBean(ConsentBook.class)
                .give(person.id(), ConsentPurpose.HONOUR, ConsentChannel.PAPER, town().actor("community"));
    }

    public NewRound typed(String volunteers, String teams) {
        return new NewRound(
                String.valueOf(year()),
                TOWN,
                today().plusDays(14).toString(),
                Map.of(
                        VOLUNTEER, new NewRound.Line(volunteers, "1", String.valueOf(visits), "3"),
                        TEAM, new NewRound.Line(teams, "1", String.valueOf(visits), "3")));
    }

    public String open(String volunteers, String teams) {
        return context.getBean(RoundDesk.class).open(typed(volunteers, teams), town().actor("town"));
    }

    public Round find(String number) {
        return context.getBean(RoundBook.class).require(number);
    }

    public List<Nomination> nominations(String number) {
        return context.getBean(Nominations.class).of(number);
    }

    public Nomination of(String number, Person person) {
        return nominations(number).stream()
                .filter(it -> Long.valueOf(person.id()).equals(it.personId()))
                .findFirst()
                .orElseThrow();
    }

    public void nominate(String username, String number, String key) {
        town().answer(
                        username,
                        "nominateOutstanding",
                        number,
                        Map.of("decision", "NOMINATE", "nominee", key, "reason", "热心助人", "unrelated", true));
    }

    public NomineeDesk nominees() {
        return context.getBean(NomineeDesk.class);
    }

    /** The nominee says no, signed in. */
    public void declines(String number, Person person, Actor self) {
        nominees().decline(of(number, person).id(), self);
    }

    public void nominate(String username, String number, Person person) {
        nominate(username, number, VOLUNTEER + "/" + person.id());
    }

    public void done(String username, String number) {
        town().answer(username, "nominateOutstanding", number, Map.of("decision", "DONE"));
    }

    public void review(String number, Person person, String decision) {
        review(number, of(number, person), decision);
    }

    public void review(String number, Nomination nomination, String decision) {
        town().answer(
                        "town",
                        "reviewNominations",
                        number,
                        Map.of(
                                "nominee",
                                nomination.key(),
                                "decision",
                                decision,
                                "reason",
                                "评议会的意见",
                                "unrelated",
                                true));
    }

    /** @return the objection's number */
    public String object(String number, Person person) {
        return context.getBean(HonourObjections.class)
                .file(number, of(number, person).key(), "听说这些服务不是他做的", "13955512345", "10.0.0." + person.id());
    }

    public void rule(String objection, String decision) {
        town().answer(
                        "town",
                        "decideHonourObjection",
                        objection,
                        Map.of("decision", decision, "reason", "逐条核对了服务记录", "tell", true, "unrelated", true));
    }

    /** Fires the timer of this name in the selection's procedure. */
    public void fire(String number, String timer) {
        ManagementService management = context.getBean(ManagementService.class);
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(context.getBean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processDefinitionKey("recognition")
                        .processInstanceBusinessKey(number)
                        .singleResult()
                        .getId())
                .activityId(timer)
                .singleResult()
                .getId());
    }

    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }
}
