package org.sangyu.volunteering;

import java.sql.Types;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangyu.organisation.Tier;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads calls for those who call: a page of an area's or a team's, the newest first, and one with who comes. */
@Service
@Transactional(readOnly = true)
public class CallQueries {

    private static final int PAGE = 30;
    /** Greater than every number. */
    private static final String NEWEST = "Z";

    private final JdbcClient jdbc;
    private final HelpCalls calls;
    private final Asks asks;
    private final CallMatters matters;

    CallQueries(JdbcClient jdbc, HelpCalls calls, Asks asks, CallMatters matters) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.asks = asks;
        this.matters = matters;
    }

    /** @param next cursor of the following page, {@code null} on the last */
    public record Page(List<HelpCall> items, String next) {}

    /**
     * One call and who was asked.
     *
     * @param asked all of them by name, whatever they answered
     * @param coming those who said yes
     * @param waiting how many have not answered; who that is, and who said no, is not told
     */
    public record Seen(HelpCall call, List<Ask> asked, List<Ask> coming, int waiting) {}

    /**
     * @param scope an area or team of the reader's; null for the widest
     * @param state only calls in this state; null for all
     * @param before {@link Page#next()} of the page before; null for the first
     */
    public Page list(String scope, CallState state, String before, Actor reader) {
        String of = scope(scope, reader);
        List<HelpCall> found = jdbc.sql(HelpCalls.SELECT
                        + """
                          where c.%s = :scope and (cast(:state as text) is null or c.state = :state)
                            and c.number < :before
                          order by c.number desc
                          limit :limit
                          """
                                .formatted(column(of)))
                .param("scope", of)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("before", before == null || before.isBlank() ? NEWEST : before)
                .param("limit", PAGE + 1)
                .query(HelpCalls::read)
                .list();
        return new Page(
                found.subList(0, Math.min(PAGE, found.size())),
                found.size() > PAGE ? found.get(PAGE - 1).number() : null);
    }

    /** @throws Refusal not found, also for whom it does not concern */
    public Seen require(String number, Actor reader) {
        HelpCall call = calls.find(number)
                .filter(one -> concerns(one, reader))
                .orElseThrow(() -> Refusal.notFound("volunteering.call.unknown", number));
        List<Ask> asked = asks.of(number);
        return new Seen(
                call,
                asked,
                in(asked, AskState.ACCEPTED),
                in(asked, AskState.ASKED).size());
    }

    /** The calls that run for this matter, the oldest first. */
    public List<HelpCall> runningFor(String matter) {
        if (matter.startsWith("MS-")) {
            return calls.runningForCase(matter);
        }
        return matter.startsWith("QD-") ? calls.runningForItem(matter) : calls.runningForOther(matter);
    }

    /** The page of what the call is for, where another module keeps that; null otherwise. */
    public String page(HelpCall call) {
        return matters.page(call.otherNumber());
    }

    /** Those of these calls that there are. */
    public Map<String, HelpCall> byNumber(Collection<String> numbers) {
        return jdbc
                .sql(HelpCalls.SELECT + "where c.number = any (:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .query(HelpCalls::read)
                .list()
                .stream()
                .collect(Collectors.toMap(HelpCall::number, Function.identity()));
    }

    /**
     * A call that runs, and who said yes to it.
     *
     * @param coming ids of persons
     */
    public record Running(HelpCall call, Set<Long> coming) {}

    /** The calls that run for these matters, by the matter's number, the oldest first; in two queries. */
    public Map<String, List<Running>> running(Collection<String> matters) {
        List<HelpCall> found = jdbc.sql(
                        HelpCalls.SELECT
                                + """
                          where (c.case_number = any (:matters) or c.item_number = any (:matters)
                                 or c.other_number = any (:matters)) and c.ended_at is null
                          order by c.number
                          """)
                .param("matters", matters.toArray(String[]::new))
                .query(HelpCalls::read)
                .list();
        Map<String, Set<Long>> coming =
                asks.coming(found.stream().map(HelpCall::number).toList());
        return found.stream()
                .collect(Collectors.groupingBy(
                        HelpCall::matter,
                        Collectors.mapping(
                                call -> new Running(call, coming.getOrDefault(call.number(), Set.of())),
                                Collectors.toList())));
    }

    static boolean concerns(HelpCall call, Actor reader) {
        return reader.may(Permission.CALL_FOR_HELP, call.areaCode())
                || reader.may(Permission.CALL_FOR_HELP, call.teamCode());
    }

    static List<Ask> in(List<Ask> asked, AskState state) {
        return asked.stream().filter(one -> one.state() == state).toList();
    }

    private static String scope(String wanted, Actor reader) {
        if (wanted != null && !wanted.isBlank()) {
            if (!reader.may(Permission.CALL_FOR_HELP, wanted)) {
                throw Refusal.notPermitted("volunteering.call.not-yours");
            }
            return wanted;
        }
        return reader.scopes(Permission.CALL_FOR_HELP).stream()
                .min(Comparator.comparing(String::length))
                .orElseThrow(() -> Refusal.notPermitted("volunteering.call.not-yours"));
    }

    private static String column(String scope) {
        if (!Character.isDigit(scope.charAt(0))) {
            return "team_code";
        }
        return switch (Tier.of(scope)) {
            case CITY -> "city_code";
            case TOWN -> "town_code";
            case COMMUNITY -> "community_code";
        };
    }
}
