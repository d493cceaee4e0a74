package org.sangyu.recognition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.sangyu.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a town or the city opens the selection of a year, and calls it off. */
@Service
public class RoundDesk {

    /** Nomination ends with the business day. */
    private static final LocalTime CLOSING = LocalTime.of(18, 0);

    private final RoundTable table;
    private final RoundChecks checks;
    private final Objections objections;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoundDesk(
            RoundTable table,
            RoundChecks checks,
            Objections objections,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.checks = checks;
        this.objections = objections;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return its number
     * @throws Refusal beside the fields, or when the area has one of this year already
     */
    @Transactional
    public String open(NewRound typed, Actor by) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Round.ZONE);
        RoundChecks.Checked wanted = checks.check(typed, today, by);
        table.running(wanted.areaCode(), wanted.year()).ifPresent(other -> {
            throw Refusal.invalid("year", "recognition.refused.once", other);
        });
        String number = Numbers.of("PX", wanted.areaCode(), today, table.serial());
        table.insert(
                new Round(
                        number,
                        wanted.year(),
                        wanted.areaCode(),
                        wanted.lastDay(),
                        wanted.lastDay().atTime(CLOSING).atZone(Round.ZONE).toInstant(),
                        null,
                        null,
                        RoundState.NOMINATING,
                        null,
                        now,
                        null,
                        wanted.criteria()),
                by.accountId());
        audit.record(by, "recognition-opened", number, true, Map.of("year", wanted.year()));
        events.publishEvent(new RoundOpened(number));
        return number;
    }

    /** Calls it off while it is not published; what was objected need not be decided any more. */
    @Transactional
    public void withdraw(String number, String words, Actor by) {
        Round round = table.lock(number).filter(it -> mayRun(it, by)).orElseThrow(RoundBook::unknown);
        if (words == null || words.isBlank() || words.strip().length() > 300) {
            throw Refusal.invalid("words", "recognition.refused.why");
        }
        if (round.state().isOver()) {
            throw Refusal.conflict("recognition.refused.over", number);
        }
        Instant now = clock.instant();
        table.end(number, RoundState.WITHDRAWN, words.strip(), now);
        objections.openOf(number).forEach(open -> {
            objections.drop(open, now);
            events.publishEvent(new ObjectionDropped(open));
        });
        audit.record(by, "recognition-withdrawn", number, true, Map.of());
        events.publishEvent(new RoundWithdrawn(number));
    }

    public static boolean mayRun(Round round, Actor actor) {
        return actor.scopes(Permission.SELECT_OUTSTANDING).contains(round.areaCode());
    }
}
