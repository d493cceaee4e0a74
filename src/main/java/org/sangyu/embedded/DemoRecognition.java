package org.sangyu.embedded;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.sangyu.recognition.NewRound;
import org.sangyu.recognition.Nomination;
import org.sangyu.recognition.Nominations;
import org.sangyu.recognition.RoundDesk;
import org.sangyu.security.Accounts;
import org.sangyu.security.Actor;
import org.sangyu.workflow.WorkInbox;
import org.sangyu.workflow.WorkItem;
import org.sangyu.workflow.WorkItemFilter;
import org.sangyu.workflow.WorkItemQueries;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The yearly selections of the invented towns, as {@code demo/recognition.csv} says: last year's published, this year's
 * shown to the public in one town, and nominated for in the other.
 */
@Component
@Profile("!postgres")
class DemoRecognition {

    private static final NewRound.Line ASKED = new NewRound.Line("3", "10", "6", "2");

    /** The demo's records of service go back so far that most lie in the year of this day. */
    private static final int DAYS_BACK = 130;

    private final DemoPastHonours past;
    private final RoundDesk desk;
    private final Nominations nominations;
    private final WorkInbox inbox;
    private final WorkItemQueries items;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoRecognition(
            DemoPastHonours past,
            RoundDesk desk,
            Nominations nominations,
            WorkInbox inbox,
            WorkItemQueries items,
            Accounts accounts,
            JdbcClient jdbc,
            Clock clock) {
        this.past = past;
        this.desk = desk;
        this.nominations = nominations;
        this.inbox = inbox;
        this.items = items;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Once: where there is a selection already, nothing happens. Whole or not at all. */
    @Transactional
    public void tell() {
        if (jdbc.sql("select exists (select 1 from recognition_round)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        int year = today.minusDays(DAYS_BACK).getYear();
        List<CSVRecord> rows = DemoFile.rows("recognition.csv");
        past.write(rows(rows, "past"), year - 1);
        open(rows(rows, "open").get(0), year, today);
        List<CSVRecord> now = rows(rows, "now");
        String number = open(now.get(0), year, today);
        now.forEach(row -> act(
                row.get("leader"),
                "nominateOutstanding",
                number,
                Map.of(
                        "decision",
                        "NOMINATE",
                        "nominee",
                        row.get("category") + "/" + nominee(row),
                        "reason",
                        row.get("reason"),
                        "unrelated",
                        true)));
        Stream.of("branch", "community")
                .forEach(who -> act(who, "nominateOutstanding", number, Map.of("decision", "DONE")));
        for (Nomination one : nominations.of(number)) {
            act(
                    "town",
                    "reviewNominations",
                    number,
                    Map.of("nominee", one.key(), "decision", "ACCEPT", "unrelated", true));
        }
    }

    private String open(CSVRecord row, int year, LocalDate today) {
        NewRound asked = new NewRound(
                String.valueOf(year),
                row.get("town"),
                today.plusDays(14).toString(),
                Map.of("OUTSTANDING_TEAM", ASKED, "OUTSTANDING_VOLUNTEER", ASKED));
        return desk.open(asked, actor(row.get("checker")));
    }

    private String nominee(CSVRecord row) {
        return row.get("phone") == null
                ? row.get("team")
                : jdbc.sql("select id from person where phone = :phone and status = 'ACTIVE'")
                        .param("phone", row.get("phone"))
                        .query(String.class)
                        .single();
    }

    private void act(String username, String task, String number, Map<String, Object> fields) {
        Actor actor = actor(username);
        WorkItem item = items.list(new WorkItemFilter(WorkItemFilter.View.ALL, number, null, task, null, 1), actor)
                .items()
                .get(0);
        inbox.claim(item.id(), actor);
        inbox.complete(item.id(), fields, actor);
    }

    private Actor actor(String username) {
        return accounts.actor(username).orElseThrow();
    }

    private static List<CSVRecord> rows(List<CSVRecord> all, String when) {
        return all.stream().filter(row -> row.get("when").equals(when)).toList();
    }
}
