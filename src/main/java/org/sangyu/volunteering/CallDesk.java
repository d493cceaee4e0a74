package org.sangyu.volunteering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.sangyu.cases.CaseClock;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where helpers are called for: asked, all of a team or some, and never ordered (志愿服务条例 art. 25, domain.md §7.1). */
@Service
@Transactional
public class CallDesk {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration SOON = Duration.ofHours(24);

    private final HelpCalls calls;
    private final Asks asks;
    private final CallMatters matters;
    private final CallAudience audience;
    private final CaseClock caseClock;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallDesk(
            HelpCalls calls,
            Asks asks,
            CallMatters matters,
            CallAudience audience,
            CaseClock caseClock,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calls = calls;
        this.asks = asks;
        this.matters = matters;
        this.audience = audience;
        this.caseClock = caseClock;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal see {@link CallMatters}: no such matter for this person, or not the time for it */
    @Transactional(readOnly = true)
    public CallMatter matter(String number, Actor by) {
        return matters.require(number, by);
    }

    /** The page of what helpers are called for, where another module keeps it; null otherwise. */
    public String page(CallMatter matter) {
        return matters.page(matter.otherNumber());
    }

    /**
     * Asks them.
     *
     * @return the number of the call
     * @throws Refusal with everything that is wrong
     */
    public String post(NewCall typed, Actor by) {
        matters.hold(typed.matter());
        CallMatter matter = matters.require(typed.matter(), by);
        Instant now = clock.instant();
        Findings findings = new Findings();
        CallChecks.Checked checked = CallChecks.check(typed, now, findings);
        String team = audience.team(typed, matter, by);
        findings.check(!typed.toTeam() || team != null, "team", "volunteering.call.refused.team");
        List<Long> people = audience.chosen(typed, matter, findings, by);
        findings.orRefuse();
        HelpCall call = new HelpCall(
                number(matter.areaCode()),
                matter.caseNumber(),
                matter.itemNumber(),
                matter.otherNumber(),
                matter.areaCode(),
                team,
                matter.byTeam(),
                checked.what(),
                checked.whenText(),
                checked.startsAt(),
                checked.endsAt(),
                checked.places(),
                0,
                checked.skills(),
                checked.risk(),
                checked.riskNotice(),
                typed.insurance(),
                typed.agreement(),
                matter.urgent()
                        || (checked.startsAt() != null && checked.startsAt().isBefore(now.plus(SOON))),
                CallState.OPEN,
                null,
                by.accountId(),
                by.displayName(),
                checked.phone(),
                now,
                expires(checked.startsAt()),
                null);
        calls.insert(call);
        asks.insert(call.number(), people, now);
        audit.record(by, "call-posted", call.number(), true, Map.of("matter", call.matter(), "asked", people.size()));
        events.publishEvent(new CallPosted(call.number()));
        return call.number();
    }

    /** An answer after it began would come too late. */
    private Instant expires(Instant starts) {
        Instant due = caseClock.dueFromNow("volunteer.call");
        return starts != null && starts.isBefore(due) ? starts : due;
    }

    private String number(String areaCode) {
        String day = LocalDate.ofInstant(clock.instant(), ZONE).format(DateTimeFormatter.BASIC_ISO_DATE);
        return "YQ-%s-%s-%06d".formatted(areaCode.substring(0, 6), day, calls.nextSerial());
    }
}
