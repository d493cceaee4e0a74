package org.sangyu.volunteering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sangyu.cases.CaseStatus;
import org.sangyu.cases.CaseType;
import org.sangyu.cases.HandlerKind;
import org.sangyu.cases.Recusals;
import org.sangyu.meeting.ItemLife;
import org.sangyu.meeting.LifeState;
import org.sangyu.meeting.ListDesk;
import org.sangyu.meeting.ListKind;
import org.sangyu.privacy.Masking;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * For what helpers may be called, and by whom: by the desk for a case that waits to be dispatched or that a team has, or
 * for a need on the lists; by a team's leader for a case that the team took on.
 */
@Component
public class CallMatters {

    private static final Set<CaseStatus> WAITS = Set.of(CaseStatus.FILED, CaseStatus.REDO);
    private static final Set<CaseStatus> WITH_TEAM = Set.of(CaseStatus.SIGNED, CaseStatus.HANDLING);
    private static final Set<LifeState> LOOKED_FOR = Set.of(LifeState.PUBLISHED, LifeState.MATCHING);

    private final JdbcClient jdbc;
    private final ListDesk lists;
    private final List<OtherMatters> others;

    CallMatters(JdbcClient jdbc, ListDesk lists, List<OtherMatters> others) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.others = others;
    }

    /** @throws Refusal not found, also for whom it does not concern; conflict when this is not the time for it */
    @Transactional(readOnly = true)
    public CallMatter require(String number, Actor by) {
        Optional<OtherMatters> other = other(number);
        if (other.isPresent()) {
            return other.get().require(number.strip(), by);
        }
        return number != null && number.strip().startsWith("QD-")
                ? ofItem(number.strip(), by)
                : ofCase(number == null ? "" : number.strip(), by);
    }

    /** Lets nobody close the case while somebody calls for it. */
    void hold(String number) {
        other(number).ifPresent(source -> source.hold(number.strip()));
        jdbc.sql("select 1 from livelihood_case where number = :number for share")
                .param("number", number == null ? "" : number.strip())
                .query(Integer.class)
                .optional();
    }

    /** Where exactly; only for those who said yes, and as long as it takes (domain.md §13.14). */
    String address(HelpCall call) {
        if (call.otherNumber() != null) {
            return other(call.otherNumber())
                    .map(source -> source.address(call.otherNumber()))
                    .orElse(null);
        }
        String sql = call.caseNumber() != null
                ? "select address from livelihood_case where number = :number"
                : "select i.address from item_life l join list_item i on i.id = l.item_id where l.number = :number";
        String address = jdbc.sql(sql)
                .param("number", call.matter())
                .query((row, n) -> row.getString(1))
                .list()
                .get(0);
        return Masking.text(address);
    }

    /** The page of what another module keeps, for whoever calls for it; null for the number of anything else. */
    public String page(String otherNumber) {
        return other(otherNumber).map(source -> source.page(otherNumber)).orElse(null);
    }

    /** What a choice among helpers goes by where another module keeps it; empty for cases and items of the lists. */
    public Optional<OtherMatters.Setting> setting(String number) {
        return other(number).map(source -> source.setting(number));
    }

    private Optional<OtherMatters> other(String number) {
        return number == null
                ? Optional.empty()
                : others.stream().filter(source -> source.knows(number.strip())).findFirst();
    }

    /**
     * Of what a meeting brought up, that for which this person may have helpers called now, each with its number; in two
     * queries however many there are.
     */
    @Transactional(readOnly = true)
    public List<CallMatter> ofMeeting(long meetingId, Actor by) {
        List<CallMatter> found = new ArrayList<>();
        cases("c.meeting_item_id in (select id from list_item where meeting_id = :what)", meetingId, by).stream()
                .filter(Found::isTimeForIt)
                .forEach(one -> found.add(one.matter()));
        lists.needsOf(meetingId).stream()
                .filter(life -> isAtDeskOf(life, by) && LOOKED_FOR.contains(life.state()))
                .forEach(life -> found.add(matter(life)));
        return found;
    }

    private record Found(CallMatter matter, CaseStatus status, CaseType type, boolean team) {

        boolean isTimeForIt() {
            return type != CaseType.REPORT && (team ? WITH_TEAM : WAITS).contains(status);
        }
    }

    private CallMatter ofCase(String number, Actor by) {
        Found found = cases("c.number = :what", number, by).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("volunteering.call.no-matter", number));
        if (found.type() == CaseType.REPORT) {
            throw Refusal.conflict("volunteering.call.refused.report");
        }
        if (!found.isTimeForIt()) {
            throw Refusal.conflict("volunteering.call.refused.not-now", found.status());
        }
        return found.matter();
    }

    /** Those of these cases that concern this person, in whatever state. */
    private List<Found> cases(String which, Object what, Actor by) {
        record Row(Found found, String deskCode) {}
        return jdbc
                .sql(
                        """
                        select c.number, c.area_code, c.title, c.urgent, c.status, c.type, c.desk_code, c.handler_kind,
                               c.handler_code
                        from livelihood_case c where %s and %s
                        order by c.id
                        """
                                .formatted(which, Recusals.NOT_HIDDEN))
                .param("what", what)
                .params(Recusals.params(by))
                .query((row, n) -> {
                    boolean team = HandlerKind.TEAM.name().equals(row.getString("handler_kind"));
                    String handler = team ? row.getString("handler_code") : null;
                    return new Row(
                            new Found(
                                    new CallMatter(
                                            row.getString("number"),
                                            null,
                                            null,
                                            row.getString("area_code"),
                                            Masking.text(row.getString("title")),
                                            row.getBoolean("urgent"),
                                            handler,
                                            handler != null && by.may(Permission.CALL_FOR_HELP, handler)),
                                    CaseStatus.valueOf(row.getString("status")),
                                    CaseType.valueOf(row.getString("type")),
                                    team),
                            row.getString("desk_code"));
                })
                .list()
                .stream()
                .filter(row -> row.found().matter().byTeam() || by.may(Permission.CALL_FOR_HELP, row.deskCode()))
                .map(Row::found)
                .toList();
    }

    private CallMatter ofItem(String number, Actor by) {
        ItemLife life = lists.require(number);
        if (!isAtDeskOf(life, by)) {
            throw Refusal.notFound("volunteering.call.no-matter", number);
        }
        if (life.list() != ListKind.NEED || !LOOKED_FOR.contains(life.state())) {
            throw Refusal.conflict("volunteering.call.refused.item-not-now");
        }
        return matter(life);
    }

    private static boolean isAtDeskOf(ItemLife life, Actor by) {
        return by.may(Permission.CALL_FOR_HELP, life.deskCode()) || by.may(Permission.CALL_FOR_HELP, life.areaCode());
    }

    private static CallMatter matter(ItemLife life) {
        return new CallMatter(
                null, life.number(), null, life.areaCode(), Masking.text(life.title()), false, null, false);
    }
}
