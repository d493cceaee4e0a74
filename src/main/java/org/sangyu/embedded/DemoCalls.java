package org.sangyu.embedded;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.sangyu.security.Accounts;
import org.sangyu.security.Actor;
import org.sangyu.volunteering.CallDesk;
import org.sangyu.volunteering.CallPlaces;
import org.sangyu.volunteering.CallQueries;
import org.sangyu.volunteering.NewCall;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Calls for helpers as {@code demo/calls.csv} says: some still wait for answers, one has enough, one was withdrawn. */
@Component
@Profile("!postgres")
class DemoCalls {

    private static final String PHONE = "0532-55500112";

    private final CallDesk desk;
    private final CallQueries queries;
    private final CallPlaces places;
    private final Accounts accounts;
    private final Clock clock;

    DemoCalls(CallDesk desk, CallQueries queries, CallPlaces places, Accounts accounts, Clock clock) {
        this.desk = desk;
        this.queries = queries;
        this.places = places;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param numbers of cases and list items, by their keys */
    void post(Map<String, String> numbers) {
        for (CSVRecord row : DemoFile.rows("calls.csv")) {
            Actor by = accounts.actor(row.get("by")).orElseThrow();
            String call = desk.post(typed(row, numbers.get(row.get("key"))), by);
            split(row.get("yes")).forEach(name -> comes(call, name, by));
            if (row.get("withdraw") != null) {
                places.withdraw(call, row.get("withdraw"), by);
            }
        }
    }

    private void comes(String call, String name, Actor by) {
        queries.require(call, by).asked().stream()
                .filter(asked -> asked.name().equals(name))
                .forEach(asked -> places.comes(call, asked.personId(), by));
    }

    private NewCall typed(CSVRecord row, String matter) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        String days = row.get("days");
        return new NewCall(
                matter,
                row.get("team"),
                row.get("what"),
                days == null ? null : today.plusDays(Long.parseLong(days)).toString(),
                row.get("from"),
                row.get("to"),
                row.get("when"),
                row.get("places"),
                split(row.get("skills")),
                row.get("risk"),
                row.get("notice"),
                row.get("insurance") != null,
                row.get("agreement") != null,
                PHONE,
                "TEAM",
                List.of());
    }

    private static List<String> split(String cell) {
        return cell == null ? List.of() : Arrays.asList(cell.split("/"));
    }
}
