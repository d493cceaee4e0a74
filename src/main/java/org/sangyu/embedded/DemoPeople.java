package org.sangyu.embedded;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.sangyu.cases.PetitionersDesk;
import org.sangyu.security.Accounts;
import org.sangyu.security.Actor;
import org.sangyu.workflow.WorkInbox;
import org.sangyu.workflow.WorkItem;
import org.sangyu.workflow.WorkItemFilter;
import org.sangyu.workflow.WorkItemQueries;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Does what stands in the column {@code steps} of {@code demo/needs.csv}: one word for each act, with a colon before
 * whom or what. A text that is needed several times holds its versions between bars, used in turn.
 */
@Component
@Profile("!postgres")
class DemoPeople {

    private final WorkInbox inbox;
    private final WorkItemQueries items;
    private final PetitionersDesk petitioners;
    private final Accounts accounts;
    private final Clock clock;

    DemoPeople(WorkInbox inbox, WorkItemQueries items, PetitionersDesk petitioners, Accounts accounts, Clock clock) {
        this.inbox = inbox;
        this.items = items;
        this.petitioners = petitioners;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param numbers of the cases and list items so far, by their keys */
    void act(CSVRecord row, Map<String, String> numbers) {
        Turns turns = new Turns(row);
        for (String step : row.get("steps").split(" ")) {
            act(step.split(":"), row, numbers, turns);
        }
    }

    private void act(String[] step, CSVRecord row, Map<String, String> numbers, Turns text) {
        String number = numbers.get(row.get("key"));
        Work work = new Work(number, row.get("by"));
        switch (step[0]) {
            case "accept" ->
                work.atDesk(
                        "triage", fields("decision", "ACCEPT", "urgent", row.get("urgent") != null ? "true" : null));
            case "answer" -> work.atDesk("triage", fields("decision", "ANSWER", "reason", text.next("note")));
            case "refuse" -> work.atDesk("triage", fields("decision", "REFUSE", "reason", text.next("note")));
            case "transfer" -> work.atDesk("triage", fields("decision", "TRANSFER", "reason", text.next("note")));
            case "duplicate" ->
                work.atDesk(
                        "triage",
                        fields(
                                "decision",
                                "DUPLICATE",
                                "duplicateOf",
                                numbers.get(step[1]),
                                "reason",
                                text.next("note")));
            case "team" ->
                work.atDesk("dispatchCase", fields("handlerKind", "TEAM", "team", step[1], "note", text.next("note")));
            case "unit" ->
                work.atDesk("dispatchCase", fields("handlerKind", "UNIT", "unit", step[1], "note", text.next("note")));
            case "agree" -> work.by("lead", "answerOffer", fields("answer", "ACCEPT"));
            case "visit" -> work.by("volunteer", "handle", visit(step[1], text.next("work")));
            case "sign" -> work.by("unit", "sign", fields("decision", "SIGN"));
            case "handled" ->
                work.by(
                        "unit",
                        "handleAsUnit",
                        fields(
                                "contacted",
                                "YES",
                                "result",
                                "DONE",
                                "work",
                                text.next("work"),
                                "reply",
                                text.next("reply")));
            case "reply" -> work.atDesk("reply", fields("reply", text.next("reply")));
            case "check" ->
                work.atDesk(
                        "checkOnSpot",
                        fields("passed", "YES", "closingCode", "C1_DONE", "finding", text.next("finding")));
            case "callback" -> work.by("callback", "callBack", answers(step[1], step[2], text.next("opinion")));
            case "publish" -> work.atDesk("publishItem", fields("decision", "YES"));
            case "match" ->
                work.atDesk(
                        "matchItem",
                        fields("decision", "MATCH", "offer", numbers.get(step[1]), "words", text.next("note")));
            case "settle" -> work.atDesk("settleItem", fields("decision", "YES", "words", text.next("work")));
            case "rate" -> work.atDesk("rateItem", fields("rating", step[1], "words", text.next("opinion")));
            case "urge" -> petitioners.urge(number, text.next("note"), person(row.get("by")));
            case "withdraw" -> petitioners.withdraw(number, text.next("note"), person(row.get("by")));
            default -> throw new IllegalArgumentException("demo/needs.csv knows no step " + step[0]);
        }
    }

    private Map<String, Object> visit(String result, String work) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        return fields(
                "contacted", "YES", "visitedOn", today.toString(), "hours", "0.5", "work", work, "result", result);
    }

    private static Map<String, Object> answers(String solved, String satisfaction, String opinion) {
        return fields(
                "channel",
                "PHONE",
                "reached",
                "YES",
                "contacted",
                "YES",
                "solved",
                solved,
                "satisfaction",
                satisfaction,
                "opinion",
                opinion);
    }

    private Actor person(String username) {
        return accounts.actor(username).orElseThrow();
    }

    private static Map<String, Object> fields(String... namesAndValues) {
        Map<String, Object> fields = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                fields.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return fields;
    }

    /** One case, worked on by the people of the community in which it was filed. */
    private final class Work {

        private final String number;
        private final String suffix;
        private final String desk;

        Work(String number, String filedBy) {
            this.number = number;
            this.suffix = filedBy.endsWith("2") ? "2" : "";
            this.desk = filedBy.startsWith("city") ? "city" : filedBy.startsWith("town") ? "town" : "community";
        }

        void atDesk(String task, Map<String, Object> fields) {
            by(desk, task, fields);
        }

        void by(String role, String task, Map<String, Object> fields) {
            Actor actor = person(role + suffix);
            String id =
                    items
                            .list(new WorkItemFilter(WorkItemFilter.View.ALL, number, null, null, 20), actor)
                            .items()
                            .stream()
                            .filter(item -> item.taskName().equals(task))
                            .map(WorkItem::id)
                            .findFirst()
                            .orElseThrow(() ->
                                    new IllegalStateException(actor.username() + " has no " + task + " " + number));
            inbox.claim(id, actor);
            inbox.complete(id, fields, actor);
        }
    }

    /** The texts of one need, each version once; the last one stays. */
    private static final class Turns {

        private final CSVRecord row;
        private final Map<String, Integer> used = new HashMap<>();

        Turns(CSVRecord row) {
            this.row = row;
        }

        String next(String column) {
            if (row.get(column) == null) {
                return null;
            }
            String[] versions = row.get(column).split("\\|");
            return versions[Math.min(used.merge(column, 1, Integer::sum), versions.length) - 1];
        }
    }
}
