package org.sangyu.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.sangyu.cases.CaseSource;
import org.sangyu.cases.CaseType;
import org.sangyu.cases.IntakeDesk;
import org.sangyu.cases.NewCase;
import org.sangyu.cases.Petitioner;
import org.sangyu.security.Accounts;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has happened in the invented town before a newcomer arrives: meetings were held and needs have come as far as
 * {@code demo/needs.csv} says. All of it goes through the real desks and tasks, in the names of the demo accounts.
 */
@Component
@Profile("!postgres")
class DemoStory {

    private final DemoMeetings meetings;
    private final DemoPeople people;
    private final IntakeDesk intake;
    private final Accounts accounts;
    private final DemoCalls calls;
    private final JdbcClient jdbc;

    DemoStory(
            DemoMeetings meetings,
            DemoPeople people,
            IntakeDesk intake,
            Accounts accounts,
            DemoCalls calls,
            JdbcClient jdbc) {
        this.meetings = meetings;
        this.people = people;
        this.intake = intake;
        this.accounts = accounts;
        this.calls = calls;
        this.jdbc = jdbc;
    }

    /** Tells it once: where there is a case already, nothing happens. Whole or not at all. */
    @Transactional
    public void tell() {
        if (anyCase()) {
            return;
        }
        List<CSVRecord> rows = DemoFile.rows("needs.csv");
        Map<String, String> numbers = new HashMap<>(meetings.hold(rows));
        for (CSVRecord row : rows) {
            if (row.get("meeting") == null) {
                numbers.put(row.get("key"), file(row));
            }
            if (row.get("steps") != null) {
                people.act(row, numbers);
            }
        }
        calls.post(numbers);
    }

    private boolean anyCase() {
        return jdbc.sql("select exists (select 1 from livelihood_case)")
                .query(Boolean.class)
                .single();
    }

    private String file(CSVRecord row) {
        NewCase filed = new NewCase(
                CaseSource.valueOf(row.get("source")),
                row.get("title"),
                row.get("content"),
                CaseType.valueOf(row.get("type")),
                row.get("category"),
                row.get("area"),
                row.get("address"),
                null,
                null,
                row.get("urgent") != null,
                new Petitioner(row.get("name"), row.get("phone"), row.get("email"), false, false, false),
                null);
        return intake.register(filed, accounts.actor(row.get("by")).orElseThrow())
                .number();
    }
}
