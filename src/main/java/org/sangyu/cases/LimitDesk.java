package org.sangyu.cases;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sangyu.calendar.Foresight;
import org.sangyu.calendar.LimitUnit;
import org.sangyu.calendar.MovedDeadline;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.sangyu.security.Permission;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where an administrator reads the limits and gives one a new version. Rows are never edited: cases that are open keep
 * the version they started with, and are looked at only to say what the new one would mean for them.
 */
@Service
public class LimitDesk {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int EXAMPLES = 20;

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final AuditLog audit;
    private final Clock clock;

    LimitDesk(JdbcClient jdbc, WorkingCalendar calendar, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    /** All versions of all limits: a limit's rules together, each rule's newest version first. */
    public List<SlaPolicy> all(Actor by) {
        requireAdministrator(by);
        return jdbc.sql(
                        """
                        select * from sla_policy
                        order by policy, season nulls first, first_day, effective_from desc
                        """)
                .query(SlaPolicies::read)
                .list();
    }

    public SlaPolicy require(long id, Actor by) {
        requireAdministrator(by);
        return jdbc.sql("select * from sla_policy where id = :id")
                .param("id", id)
                .query(SlaPolicies::read)
                .optional()
                .orElseThrow(() -> Refusal.notFound("cases.limits.refused.unknown"));
    }

    /**
     * What the new version would do to the open cases that have an older one of the same rule, if they were to follow
     * it. They do not.
     *
     * @param replaced the version that the new one follows
     */
    @Transactional(readOnly = true)
    public Foresight foresee(SlaPolicy replaced, NewLimit wanted, Actor by) {
        check(wanted, by);
        List<MovedDeadline> deadlines = jdbc.sql(
                        """
                        select c.number, c.area_code, c.due_from, c.due_at, c.due_provisional
                          from livelihood_case c
                          join sla_policy p on p.id = c.limit_policy_version
                         where c.closed_at is null and c.due_from is not null and p.policy = :policy
                           and p.season is not distinct from :season and p.first_day is not distinct from :first
                        """)
                .param("policy", replaced.policy())
                .param("season", replaced.season(), java.sql.Types.VARCHAR)
                .param("first", replaced.firstDay(), java.sql.Types.INTEGER)
                .query((row, n) -> {
                    var due = calendar.at(row.getString("area_code"))
                            .due(StoredCase.instant(row, "due_from"), wanted.limit());
                    return new MovedDeadline(
                            row.getString("number"),
                            StoredCase.instant(row, "due_at"),
                            due.dueAt(),
                            row.getBoolean("due_provisional"),
                            due.provisional());
                })
                .list();
        return Foresight.of(new ArrayList<>(deadlines), EXAMPLES);
    }

    /**
     * The new version holds for what comes in from its day on, and from now at the earliest.
     *
     * @throws Refusal with every field that is wrong, or when the rule has a version from that day on already
     */
    @Transactional
    public void add(SlaPolicy replaced, NewLimit wanted, Actor by) {
        check(wanted, by);
        try {
            jdbc.sql(
                            """
                            insert into sla_policy (policy, amount, unit, season, first_day, last_day, effective_from,
                                                    source, added_at, added_by)
                            select policy, :amount, :unit, season, first_day, last_day, :from, :source, :at, :by
                              from sla_policy where id = :replaced
                            """)
                    .param("amount", wanted.amount())
                    .param("unit", wanted.unit().name())
                    .param("from", Date.valueOf(wanted.effectiveFrom()))
                    .param("source", wanted.source().strip())
                    .param("at", Timestamp.from(now()))
                    .param("by", by.username())
                    .param("replaced", replaced.id())
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.invalid("effectiveFrom", "cases.limits.refused.same-day");
        }
        audit.record(
                by,
                "limit-added",
                replaced.rule(),
                true,
                Map.of(
                        "was",
                        written(replaced.limit().amount(), replaced.limit().unit()),
                        "now",
                        written(wanted.amount(), wanted.unit()),
                        "from",
                        wanted.effectiveFrom().toString(),
                        "source",
                        wanted.source().strip()));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    private void check(NewLimit wanted, Actor by) {
        requireAdministrator(by);
        wanted.check(today()).orRefuse();
    }

    private Instant now() {
        return clock.instant();
    }

    private static String written(int amount, LimitUnit unit) {
        return amount + " " + unit;
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.may(Permission.ADMINISTER)) {
            throw Refusal.notPermitted("cases.limits.refused.not-yours");
        }
    }
}
