package org.sangyu.cases;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.calendar.WorkingDays;
import org.sangyu.calendar.YearState;
import org.sangyu.organisation.Tier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down on what an automatic act rested, in the act's own transaction: the rule, the limit in the version that
 * counted, how much of the calendar was official, and the instants. So that whoever is held to it can check it.
 */
@Service
public class AutomaticActs {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final SlaPolicies limits;
    private final WorkingCalendar calendar;
    private final Supplier<WorkingDays> days;
    private final Clock clock;

    AutomaticActs(
            JdbcClient jdbc, SlaPolicies limits, WorkingCalendar calendar, Supplier<WorkingDays> days, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.calendar = calendar;
        this.days = days;
        this.clock = clock;
    }

    /**
     * On what an act rests.
     *
     * @param rule message key {@code cases.automation.rule.<rule>}
     * @param policy which limit of {@code sla_policy}; {@code null} when none was counted
     * @param from from when it was counted, and by which version of the limit
     * @param due until when; {@code null} when nothing was due
     * @param yellow {@code null} when no warning belongs to it
     */
    public record Basis(String rule, String policy, Instant from, Instant due, Instant yellow) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(String number, AutomaticAct act, Basis basis) {
        SlaPolicy version = basis.policy() == null
                ? null
                : limits.find(basis.policy(), basis.from(), basis.from()).orElse(null);
        jdbc.sql(
                        """
                        insert into case_automation (case_id, at, act, rule, policy, policy_amount, policy_unit,
                                                     policy_version, calendar_state, from_at, due_at, yellow_at)
                        select id, :at, :act, :rule, :policy, :amount, :unit, :version, :calendar, :from, :due, :yellow
                        from livelihood_case where number = :number
                        """)
                .param("number", number)
                .param("at", Timestamp.from(clock.instant()))
                .param("act", act.name())
                .param("rule", basis.rule())
                .param("policy", basis.policy(), Types.VARCHAR)
                .param("amount", version == null ? null : version.limit().amount(), Types.INTEGER)
                .param("unit", version == null ? null : version.limit().unit().name(), Types.VARCHAR)
                .param("version", version == null ? null : Date.valueOf(version.effectiveFrom()), Types.DATE)
                .param("calendar", calendarOf(basis).name())
                .param("from", timestamp(basis.from()), Types.TIMESTAMP)
                .param("due", timestamp(basis.due()), Types.TIMESTAMP)
                .param("yellow", timestamp(basis.yellow()), Types.TIMESTAMP)
                .update();
    }

    /** 黄牌 by the case's own limit. */
    void yellow(LivelihoodCase it) {
        write(it.number, AutomaticAct.YELLOW, ofLimit(it, "warn.yellow"));
    }

    /**
     * 红牌 by the case's own limit, or for a tier that took it over late, by that tier's; and who is asked for it. To be
     * called before the mark is set.
     */
    void red(LivelihoodCase it) {
        Instant takenOver = last(it, "take-over", "accept");
        boolean again = it.redMarkedAt != null && takenOver != null && !takenOver.isBefore(it.dueAt);
        Basis basis = again ? afterTakeOver(takenOver) : ofLimit(it, "warn.red");
        write(it.number, AutomaticAct.RED, basis);
        if (Tier.valueOf(it.tier) != Tier.CITY) {
            Basis why = new Basis("escalation.next-tier", basis.policy(), basis.from(), basis.due(), null);
            write(it.number, AutomaticAct.ESCALATED, why);
        }
    }

    /** The chosen day of a suspension is over; what was left of the limit runs on. */
    void resumed(LivelihoodCase it) {
        Basis basis = new Basis("suspension.resume", it.limitPolicy, it.suspendedAt, it.dueAt, it.yellowAt);
        write(it.number, AutomaticAct.RESUMED, basis);
    }

    /** A change of the calendar moved the deadline. */
    void recomputed(LivelihoodCase it) {
        Basis basis = new Basis("calendar.recompute", it.limitPolicy, it.dueFrom, it.dueAt, it.yellowAt);
        write(it.number, AutomaticAct.RECOMPUTED, basis);
    }

    /** The reply to a supervision was due and is not there. */
    void supervisionLate(String number, Instant ordered, Instant due) {
        Basis basis = new Basis("supervision.reply", "supervise.reply", ordered, due, null);
        write(number, AutomaticAct.SUPERVISION_LATE, basis);
    }

    /** Units that were called had to report by now and did not. */
    void whistleLate(String number, Instant blown, Instant due) {
        write(number, AutomaticAct.WHISTLE_LATE, new Basis("whistle.arrive", "whistle.arrive", blown, due, null));
    }

    /** Those who signed had to contact the petitioner by now and did not. */
    void contactDue(LivelihoodCase it, String policy) {
        Instant signed = last(it, "sign", "objection-rejected");
        write(it.number, AutomaticAct.CONTACT_DUE, new Basis("contact.first", policy, signed, it.contactDueAt, null));
    }

    /** The day that was promised when the case was closed is over. */
    void promiseDue(String number, Instant promised, Instant due) {
        write(number, AutomaticAct.PROMISE_DUE, new Basis("promise.due", null, promised, due, null));
    }

    /** The limit of a redo began when it was ordered, and every other when the need came. */
    private Basis ofLimit(LivelihoodCase it, String rule) {
        Instant ordered = it.limitPolicy.equals("redo") ? last(it, "redo", "reopen", "take-over") : null;
        return new Basis(rule, it.limitPolicy, ordered == null ? it.registeredAt : ordered, it.dueAt, it.yellowAt);
    }

    private Basis afterTakeOver(Instant takenOver) {
        Instant due = limits.find("escalation", takenOver, takenOver)
                .map(version -> calendar.due(takenOver, version.limit()).dueAt())
                .orElse(null);
        return new Basis("warn.red-again", "escalation", takenOver, due, null);
    }

    private Instant last(LivelihoodCase it, String... actions) {
        return jdbc.sql("select max(at) as at from case_event where case_id = :case and action in (:actions)")
                .param("case", it.id)
                .param("actions", List.of(actions))
                .query((row, n) -> Optional.ofNullable(StoredCase.instant(row, "at")))
                .single()
                .orElse(null);
    }

    /** The least that is known of any year that the time touches. */
    private YearState calendarOf(Basis basis) {
        Instant from = basis.from() == null ? clock.instant() : basis.from();
        Instant due = basis.due() == null || basis.due().isBefore(from) ? from : basis.due();
        return IntStream.rangeClosed(
                        from.atZone(ZONE).getYear(), due.atZone(ZONE).getYear())
                .mapToObj(days.get()::stateOf)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
