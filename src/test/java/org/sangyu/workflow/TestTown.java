package org.sangyu.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.sangyu.cases.CaseFacts;
import org.sangyu.cases.CaseSource;
import org.sangyu.cases.CaseType;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.cases.IntakeDesk;
import org.sangyu.cases.NewCase;
import org.sangyu.cases.Petitioner;
import org.sangyu.security.Accounts;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.NewAccount;
import org.sangyu.security.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.test.util.ReflectionTestUtils;

/** A small town for tests: the demo's organisations and accounts, and the acts of its people in one line each. */
@TestComponent
public class TestTown {

    public static final String COMMUNITY = "370285001014";
    public static final String PASSWORD = "sangyu-demo";

    private final Accounts accounts;
    private final IntakeDesk intake;
    private final DispatchDesk dispatch;
    private final WorkInbox inbox;
    private final WorkItemQueries items;
    private final Clock clock;
    private final DataSource dataSource;
    private final AtomicInteger petitioners = new AtomicInteger();

    @Autowired
    private BeanFactory beans;

    TestTown(
            Accounts accounts,
            IntakeDesk intake,
            DispatchDesk dispatch,
            WorkInbox inbox,
            WorkItemQueries items,
            Clock clock,
            DataSource dataSource) {
        this.accounts = accounts;
        this.intake = intake;
        this.dispatch = dispatch;
        this.inbox = inbox;
        this.items = items;
        this.clock = clock;
        this.dataSource = dataSource;
    }

    /** Builds the town unless it is there already. */
    public synchronized TestTown settle() throws Exception {
        if (accounts.find("grid").isPresent()) {
            return this;
        }
        new ResourceDatabasePopulator(new ClassPathResource("db/demo/V20261121_2001__demo_organisations.sql"))
                .execute(dataSource);
        forgetTheTreeAsItWas();
        try (Reader file = new InputStreamReader(
                new ClassPathResource("demo/accounts.csv").getInputStream(), StandardCharsets.UTF_8)) {
            for (CSVRecord row : CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(file)) {
                accounts.open(new NewAccount(
                        row.get("username"),
                        row.get("name"),
                        row.get("username") + "@example.org",
                        null,
                        PASSWORD,
                        List.of(new Grant(Role.valueOf(row.get("role")), row.get("scope")))));
            }
        }
        return this;
    }

    /** Another test may have asked for the tree just before the town was built, and it is remembered for a while. */
    private void forgetTheTreeAsItWas() {
        ((Cache<?, ?>) ReflectionTestUtils.getField(beans.getBean("treeCache"), "cache")).invalidateAll();
    }

    public Actor actor(String username) {
        return accounts.actor(username).orElseThrow();
    }

    /** Files a need in the community of {@code grid}, with a petitioner who can be mailed. */
    public String file() {
        return file("A07", CaseType.HELP, false);
    }

    public String file(String category, CaseType type, boolean urgent) {
        int n = petitioners.incrementAndGet();
        Petitioner petitioner =
                new Petitioner("居民" + n, "138%08d".formatted(n), "resident" + n + "@example.org", false, false, false);
        return file(category, type, urgent, petitioner);
    }

    public String file(String category, CaseType type, boolean urgent, Petitioner petitioner) {
        NewCase filed = new NewCase(
                CaseSource.GRID,
                "三单元楼道灯不亮",
                "二楼到三楼的灯坏了一周，老人夜里下楼看不见。",
                type,
                category,
                COMMUNITY,
                "三单元",
                null,
                null,
                urgent,
                petitioner,
                null);
        return intake.register(filed, actor("grid")).number();
    }

    public CaseFacts facts(String number) {
        return dispatch.facts(number);
    }

    /** The id of the open task of this name; fails the test when this person does not see it. */
    public String task(String username, String taskName, String number) {
        return items
                .list(new WorkItemFilter(WorkItemFilter.View.ALL, number, null, null, 50), actor(username))
                .items()
                .stream()
                .filter(item -> item.taskName().equals(taskName))
                .map(WorkItem::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError(username + " sees no " + taskName + " of " + number));
    }

    /** Claims and completes the task in the person's name. */
    public CaseFacts act(String username, String taskName, String number, Map<String, Object> fields) {
        answer(username, taskName, number, fields);
        return facts(number);
    }

    /** The same, also for what is no case. */
    public void answer(String username, String taskName, String number, Map<String, Object> fields) {
        String id = task(username, taskName, number);
        inbox.claim(id, actor(username));
        inbox.complete(id, fields, actor(username));
    }

    /** Gives a unit of the town somebody who works for it, unless somebody does. */
    public synchronized void openUnit(String code, String username) {
        if (accounts.find(username).isEmpty()) {
            accounts.open(
                    new NewAccount(username, username, null, null, PASSWORD, List.of(new Grant(Role.UNIT, code))));
        }
    }

    public void accept(String number) {
        act("community", "triage", number, Map.of("decision", "ACCEPT", "category", "A07"));
    }

    public void offerToTeam(String number) {
        act("community", "dispatchCase", number, Map.of("handlerKind", "TEAM", "team", "T-370285001014-01"));
    }

    public void volunteersDoIt(String number) {
        act("lead", "answerOffer", number, Map.of("answer", "ACCEPT"));
        visit(number, "DONE");
    }

    public CaseFacts visit(String number, String result) {
        return act(
                "volunteer",
                "handle",
                number,
                Map.of(
                        "contacted", "YES",
                        "visitedOn", today(),
                        "hours", "1.5",
                        "work", "换好了灯泡",
                        "result", result));
    }

    public void replyAndCheck(String number) {
        act("community", "reply", number, Map.of("reply", "灯已经换好，谢谢您反映。"));
        check(number);
    }

    public void check(String number) {
        act(
                "community",
                "checkOnSpot",
                number,
                Map.of("passed", "YES", "finding", "现场看过，灯亮了", "closingCode", "C1_DONE"));
    }

    /** From filed to closed by the team of the community. */
    public String closed() {
        String number = file();
        accept(number);
        offerToTeam(number);
        volunteersDoIt(number);
        replyAndCheck(number);
        return number;
    }

    public CaseFacts callBack(String number, String solved, int satisfaction) {
        return act(
                "callback",
                "callBack",
                number,
                Map.of(
                        "channel", "PHONE",
                        "reached", "YES",
                        "contacted", "YES",
                        "solved", solved,
                        "satisfaction", "" + satisfaction));
    }

    public String today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).toString();
    }
}
