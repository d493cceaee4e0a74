package org.sangyu.volunteering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sangyu.cases.CaseClock;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.sangyu.security.Permission;
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
    private final Candidates candidates;
    private final CaseClock caseClock;
    private final Organisations organisations;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallDesk(
            HelpCalls calls,
            Asks asks,
            CallMatters matters,
            Candidates candidates,
            CaseClock caseClock,
            Organisations organisations,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calls = calls;
        this.asks = asks;
        this.matters = matters;
        this.candidates = candidates;
        this.caseClock = caseClock;
        this.organisations = organisations;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal see {@link CallMatters}: no such matter for this person, or not the time for it */
    @Transactional(readOnly = true)
    public CallMatter matter(String number, Actor by) {
        return matters.require(number, by);
    }

    /** What is usually wanted for it. */
    @Transactional(readOnly = true)
    public Advice.Usual usual(CallMatter matter, Actor by) {
        return candidates.usual(matter, by);
    }

    /** Those of the team, or who live in the community, each with what speaks for and against asking them for this. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(NewCall typed, CallMatter matter, Actor by) {
        return candidates.byFit(CallChecks.wanted(typed, matter.caseNumber()), matter, team(typed, matter, by), by);
    }

    /** Those of the team against whom nothing speaks, for a module that calls for what it keeps itself. */
    @Transactional(readOnly = true)
    public List<Candidate> mayBeAsked(NewCall typed, CallMatter matter) {
        return candidates.of(CallChecks.wanted(typed, null), matter, typed.team()).stream()
                .filter(Candidate::mayBeAsked)
                .toList();
    }

    /** How fitting these teams and people are for it, for the same. */
    @Transactional(readOnly = true)
    public Advice.Told among(CallMatter matter, Collection<String> teams, Collection<Long> people) {
        return candidates.among(matter, teams, people);
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
        String team = team(typed, matter, by);
        findings.check(!typed.toTeam() || team != null, "team", "volunteering.call.refused.team");
        List<Long> people = audience(typed, matter, findings, by);
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

    /** Only those against whom nothing speaks; of those who are ticked, everybody else is named with the reason. */
    private List<Long> audience(NewCall typed, CallMatter matter, Findings findings, Actor by) {
        List<Candidate> known =
                candidates.of(CallChecks.wanted(typed, matter.caseNumber()), matter, team(typed, matter, by));
        List<Long> people = new ArrayList<>();
        for (Candidate one : known) {
            boolean wanted = typed.toTeam() || typed.people().contains(one.personId());
            if (wanted && one.mayBeAsked()) {
                people.add(one.personId());
            } else if (wanted && !typed.toTeam()) {
                findings.check(
                        false,
                        "people",
                        "volunteering.call.refused.blocked",
                        one.name(),
                        String.join("; ", one.blocks()));
            }
        }
        findings.check(!people.isEmpty() || !findings.errors().isEmpty(), "people", "volunteering.call.refused.nobody");
        return people;
    }

    /** A leader asks the own team and no other; a desk one that serves the place, or any of its own area. */
    private String team(NewCall typed, CallMatter matter, Actor by) {
        if (matter.byTeam()) {
            return matter.teamCode();
        }
        String team = typed.team() == null || typed.team().isBlank()
                ? null
                : typed.team().strip();
        if (team == null) {
            return null;
        }
        boolean serves = organisations.teamsServing(matter.areaCode()).stream()
                .anyMatch(one -> one.code().equals(team));
        boolean own = organisations
                .find(team)
                .filter(one -> one.kind() == OrganisationKind.TEAM && one.active())
                .map(one -> by.may(Permission.CALL_FOR_HELP, one.parentCode()))
                .orElse(false);
        if (!serves && !own) {
            throw Refusal.invalid("team", "volunteering.call.refused.team-unknown");
        }
        return team;
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
