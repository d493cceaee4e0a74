package org.sangyu.volunteering;

import java.util.List;
import java.util.Optional;
import org.sangyu.people.Helper;
import org.sangyu.people.VolunteerRoll;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a volunteer sees of calls: those to answer, those said yes to, and, once a place is sure, where it is. */
@Service
@Transactional(readOnly = true)
public class MyCalls {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final HelpCalls calls;
    private final Asks asks;
    private final CallMatters matters;
    private final VolunteerRoll roll;

    MyCalls(JdbcClient jdbc, HelpCalls calls, Asks asks, CallMatters matters, VolunteerRoll roll) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.asks = asks;
        this.matters = matters;
        this.roll = roll;
    }

    /**
     * One call as whoever was asked sees it.
     *
     * @param address where exactly; null unless the person is signed in, has a place, and it is not over
     */
    public record Mine(HelpCall call, Ask ask, String address) {

        public boolean comes() {
            return ask.state() == AskState.ACCEPTED && !call.isOver();
        }

        /** Whether a yes would find a place. */
        public boolean mayCome() {
            return !comes() && call.state() == CallState.OPEN;
        }
    }

    /** Both by how soon it is: those to answer, and those said yes to. */
    public record Page(List<Mine> toAnswer, List<Mine> accepted) {}

    /** Empty when the account is no volunteer's. */
    public Optional<Page> of(Actor reader) {
        return roll.ofAccount(reader.accountId())
                .map(helper -> new Page(
                        list(helper, "a.state = 'ASKED' and c.state = 'OPEN'", false),
                        list(helper, "a.state = 'ACCEPTED' and c.ended_at is null", true)));
    }

    /** @throws Refusal not found, also when somebody else was asked */
    public Mine require(String callNumber, Actor reader) {
        Helper helper =
                roll.ofAccount(reader.accountId()).orElseThrow(() -> Refusal.notFound("volunteering.help.unknown"));
        Ask ask =
                asks.of(callNumber, helper.personId()).orElseThrow(() -> Refusal.notFound("volunteering.help.unknown"));
        return mine(calls.find(callNumber).orElseThrow(), ask, true);
    }

    /** By the mailed link, which may have been forwarded: never the address. */
    public Mine byLink(Ask ask) {
        return mine(calls.find(ask.callNumber()).orElseThrow(), ask, false);
    }

    private List<Mine> list(Helper helper, String condition, boolean where) {
        return jdbc
                .sql(HelpCalls.SELECT
                        + """
                          join help_ask a on a.call_number = c.number
                          where a.person_id = :person and %s
                          order by coalesce(c.starts_at, c.expires_at), c.number
                          limit %d
                          """
                                .formatted(condition, MOST))
                .param("person", helper.personId())
                .query(HelpCalls::read)
                .list()
                .stream()
                .map(call ->
                        mine(call, asks.of(call.number(), helper.personId()).orElseThrow(), where))
                .toList();
    }

    private Mine mine(HelpCall call, Ask ask, boolean where) {
        boolean sure = where && ask.state() == AskState.ACCEPTED && !call.isOver();
        return new Mine(call, ask, sure ? matters.address(call) : null);
    }
}
