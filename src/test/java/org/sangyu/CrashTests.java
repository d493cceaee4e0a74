package org.sangyu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * The application is killed twice in the middle of its work, as by kill -9 or a power cut: whatever it had acknowledged
 * is there afterwards, every case has its one process instance, and the mail that waited goes out once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashTests {

    private static final int ROWS = 60;
    private static final int KILLS = 2;
    private static final int BURST = 40;
    private static final String TEAM = "T-370285001014-01";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A task that was claimed or completed, and the answer said so. */
    private record Done(String task, String person, boolean completed) {}

    private final Queue<Long> imported = new ConcurrentLinkedQueue<>();
    private final Map<Long, List<String>> confirmed = new ConcurrentHashMap<>();
    private final Queue<Done> done = new ConcurrentLinkedQueue<>();
    private ForkedApplication application;

    @BeforeAll
    void start() throws Exception {
        Path directory = Path.of("target", "crash", "" + ProcessHandle.current().pid());
        FileSystemUtils.deleteRecursively(directory);
        application = new ForkedApplication(directory.resolve("data"));
        application.start();
    }

    @AfterAll
    void end() throws Exception {
        application.close();
    }

    @Test
    @Order(1)
    void an_import_and_a_confirmation_that_were_cut_off_are_whole_or_not_there() throws Exception {
        confirm(importInto(openMeeting()));
        long first = openMeeting();
        long second = openMeeting();
        importInto(second);
        CountDownLatch underWay = new CountDownLatch(2);
        Thread importing = new Thread(quietly(() -> {
            underWay.countDown();
            importInto(first);
            importInto(openMeeting());
        }));
        Thread confirming = new Thread(quietly(() -> {
            underWay.countDown();
            confirm(second);
        }));
        importing.start();
        confirming.start();
        underWay.await();
        waitUntilSomebodyWrites();
        application.kill();
        importing.join();
        confirming.join();
        application.start();

        JdbcClient database = application.database();
        for (long meeting : imported) {
            assertThat(items(database, meeting)).as("acknowledged import").isEqualTo(ROWS);
        }
        assertThat(items(database, first)).as("an import that was cut off").isIn(0, ROWS);
        confirmed.forEach((meeting, numbers) -> assertThat(numbersOf(database, meeting))
                .as("acknowledged confirmation")
                .containsExactlyInAnyOrderElementsOf(numbers));
        assertThat(numbersOf(database, second))
                .size()
                .as("a confirmation that was cut off")
                .isIn(0, ROWS);
        assertEveryCaseHasItsInstance(database);
        System.out.printf(
                "Killed: the import under way left %d rows, the confirmation %d cases%n",
                items(database, first), numbersOf(database, second).size());

        confirm(second);
        importInto(first);
        confirm(first);
        assertThat(items(database, first))
                .as("the same file again adds nothing")
                .isEqualTo(ROWS);
        assertThat(confirmed.get(second)).hasSize(ROWS).doesNotHaveDuplicates();
        assertThat(confirmed.get(first)).hasSize(ROWS);
        assertThat(database.sql(
                                "select count(*) - count(distinct case_number) from list_item where case_number is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Order(2)
    void every_acknowledged_act_of_a_burst_is_there() throws Exception {
        Queue<String> numbers = new ConcurrentLinkedQueue<>();
        confirmed.values().forEach(numbers::addAll);
        ExecutorService people = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            people.submit(quietly(() -> {
                for (String number = numbers.poll(); number != null; number = numbers.poll()) {
                    drive(number);
                }
            }));
        }
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (done.size() < BURST && Instant.now().isBefore(end)) {
            Thread.sleep(10);
        }
        application.kill();
        people.shutdown();
        assertThat(people.awaitTermination(90, TimeUnit.SECONDS)).isTrue();
        assertThat(done).as("acts before the end").hasSizeGreaterThanOrEqualTo(BURST);
        application.start();

        JdbcClient database = application.database();
        assertThat(done).allSatisfy(act -> assertThat(database.sql(
                                """
                                select case when :completed then ended_by is not null and outcome is not null
                                            else ended_at is not null or assignee = :person end
                                from work_item where task_id = :task
                                """)
                        .param("completed", act.completed)
                        .param("person", act.person)
                        .param("task", act.task)
                        .query(Boolean.class)
                        .single())
                .isTrue());
        assertEveryCaseHasItsInstance(database);
        assertThat(database.sql(
                                """
                                select count(*) from (
                                    select from_status, lag(to_status) over (partition by case_id order by id) as before
                                    from case_event) step
                                where from_status is distinct from before
                                """)
                        .query(Integer.class)
                        .single())
                .as("breaks in the timelines")
                .isZero();
        String waiting = numbers.poll();
        drive(waiting);
        assertThat(application.get("community", "/api/v1/cases/" + waiting).body())
                .contains("HANDLING");
    }

    @Test
    @Order(3)
    void the_mail_that_waited_went_out_once() throws Exception {
        JdbcClient database = application.database();
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (Instant.now().isBefore(end) && count(database, "status = 'PENDING'") > 0) {
            Thread.sleep(500);
        }

        // a second request of the day waits for the evening, or came with the evening's mail
        assertThat(count(database, "status not in ('SENT', 'HELD', 'BUNDLED')"))
                .as("mail not sent")
                .isZero();
        Map<String, Long> received;
        try (Stream<Path> files = Files.list(application.mails())) {
            received = files.filter(file -> file.toString().endsWith(".eml"))
                    .collect(Collectors.groupingBy(CrashTests::messageId, Collectors.counting()));
        }
        List<String> sent = database.sql("select message_id from outgoing_mail where status = 'SENT'")
                .query(String.class)
                .list();
        assertThat(sent).hasSizeGreaterThan(3 * ROWS);
        assertThat(received.keySet()).containsExactlyInAnyOrderElementsOf(sent);
        // a crash between "250 ok" and our commit sends that one mail again, with the same identity (docs/adr/0005)
        assertThat(received.values().stream().mapToLong(copies -> copies - 1).sum())
                .isLessThanOrEqualTo(KILLS);
        // receipts of one case are one mail, however often the confirmation was repeated
        assertThat(count(
                        database,
                        "occasion = 'case-receipt' and case_number in (select case_number from outgoing_mail "
                                + "where occasion = 'case-receipt' group by case_number having count(*) > 1)"))
                .isZero();
    }

    private void waitUntilSomebodyWrites() throws Exception {
        JdbcClient database = application.database();
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(end)
                && database.sql(
                                        "select count(*) from pg_stat_activity where backend_xid is not null and datname = 'sangyu'")
                                .query(Integer.class)
                                .single()
                        == 0) {
            Thread.sleep(1);
        }
        Thread.sleep(100);
    }

    private void assertEveryCaseHasItsInstance(JdbcClient database) {
        assertThat(database.sql(
                                """
                                select c.number || ' ' || c.status || ' ' || count(e.id_)
                                from livelihood_case c
                                left join act_ru_execution e on e.business_key_ = c.number
                                    and e.id_ = e.proc_inst_id_ and e.super_exec_ is null
                                group by c.number, c.status
                                having count(e.id_) <> case when c.status in
                                    ('ARCHIVED', 'ANSWERED', 'NOT_ACCEPTED', 'MERGED', 'TRANSFERRED') then 0 else 1 end
                                """)
                        .query(String.class)
                        .list())
                .as("cases without their one process instance")
                .isEmpty();
        assertThat(database.sql(
                                """
                                select coalesce(w.task_id, t.id_)
                                from (select task_id from work_item where ended_at is null) w
                                full join act_ru_task t on t.id_ = w.task_id
                                where w.task_id is null or t.id_ is null
                                """)
                        .query(String.class)
                        .list())
                .as("tasks that are not in the inbox, or only there")
                .isEmpty();
    }

    private long openMeeting() {
        HttpResponse<String> answer = application.post(
                "grid",
                "/api/v1/meetings",
                """
                {"level": "GRID", "type": "GRID_JOINT", "areaCode": "370285001014", "heldOn": "%s",
                 "title": "联席会议", "attendees": [{"type": "GRID_MEMBER", "count": 2}]}
                """
                        .formatted(today()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).get("id").asLong();
    }

    private long importInto(long meeting) {
        String csv = IntStream.range(0, ROWS)
                .mapToObj(row -> "NEED,第%d户楼道灯不亮,三楼的灯坏了,A07,370285001014,%d单元,,,resident%d-%d@example.org"
                        .formatted(row, row, meeting, row))
                .collect(Collectors.joining(
                        "\n",
                        "list,title,content,category,areaCode,address,contactName,contactPhone,contactEmail\n",
                        "\n"));
        HttpResponse<String> answer = application.upload("grid", "/api/v1/meetings/" + meeting + "/items/import", csv);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        imported.add(meeting);
        return meeting;
    }

    private void confirm(long meeting) {
        HttpResponse<String> answer = application.post("grid", "/api/v1/meetings/" + meeting + "/confirm", "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> numbers = new ArrayList<>();
        json(answer).get("cases").forEach(number -> numbers.add(number.asText()));
        confirmed.put(meeting, numbers);
    }

    private void drive(String number) {
        act("community", number, "{\"decision\": \"ACCEPT\", \"category\": \"A07\"}");
        act("community", number, "{\"handlerKind\": \"TEAM\", \"team\": \"" + TEAM + "\"}");
        act("lead", number, "{\"answer\": \"ACCEPT\"}");
        act(
                "volunteer",
                number,
                "{\"contacted\": \"YES\", \"visitedOn\": \"" + today()
                        + "\", \"hours\": 1, \"work\": \"换好了灯泡\", \"result\": \"DONE\"}");
    }

    private void act(String person, String number, String form) {
        String task = json(application.get(person, "/api/v1/tasks?case=" + number))
                .at("/items/0/id")
                .asText();
        HttpResponse<String> claimed = application.post(person, "/api/v1/tasks/" + task + "/claim", "{}");
        assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(204);
        done.add(new Done(task, person, false));
        HttpResponse<String> completed = application.post(person, "/api/v1/tasks/" + task + "/complete", form);
        assertThat(completed.statusCode()).as(completed.body()).isEqualTo(200);
        done.add(new Done(task, person, true));
    }

    /** Goes on until the application dies under it. */
    private static Runnable quietly(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (UncheckedIOException killed) {
                // its answers that did arrive are written down
            }
        };
    }

    private static int items(JdbcClient database, long meeting) {
        return database.sql("select count(*) from list_item where meeting_id = :id")
                .param("id", meeting)
                .query(Integer.class)
                .single();
    }

    private static List<String> numbersOf(JdbcClient database, long meeting) {
        return database.sql(
                        """
                        select c.number from list_item i join livelihood_case c on c.number = i.case_number
                        where i.meeting_id = :id
                        """)
                .param("id", meeting)
                .query(String.class)
                .list();
    }

    private static int count(JdbcClient database, String where) {
        return database.sql("select count(*) from outgoing_mail where " + where)
                .query(Integer.class)
                .single();
    }

    private static String messageId(Path mail) {
        try {
            Matcher id = Pattern.compile("(?mi)^Message-ID:\\s*(\\S+)")
                    .matcher(Files.readString(mail, StandardCharsets.ISO_8859_1));
            return id.find() ? id.group(1) : mail.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }
}
