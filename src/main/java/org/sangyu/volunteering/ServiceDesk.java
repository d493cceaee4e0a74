package org.sangyu.volunteering;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where hours are written down that nobody checked in for: by the leader for all who came, or afterwards from paper; and
 * where what was wrong is corrected, by a new record alone.
 */
@Service
public class ServiceDesk {

    private final RecordTable table;
    private final WhoServes who;
    private final VisitMatters matters;
    private final HoursDoors doors;
    private final AuditLog audit;
    private final Clock clock;

    ServiceDesk(RecordTable table, WhoServes who, VisitMatters matters, HoursDoors doors, AuditLog audit, Clock clock) {
        this.table = table;
        this.who = who;
        this.matters = matters;
        this.doors = doors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes down who came, each with a record of their own that waits to be verified.
     *
     * @param matter the number of what it was about; blank for what the team does by itself
     * @param written {@link Written#LEADER} or {@link Written#PAPER}
     * @return the new records
     * @throws Refusal with every field and everybody that it does not fit
     */
    @Transactional
    public List<Long> write(
            String teamCode, String matter, Collection<Long> people, TypedHours typed, Written written, Actor by) {
        doors.requireKeeper(teamCode, by);
        Map<Long, String> mates =
                who.mates(teamCode).stream().collect(Collectors.toMap(WhoServes.Mate::personId, WhoServes.Mate::name));
        Findings findings = new Findings();
        findings.check(!people.isEmpty(), "people", "volunteering.refused.nobody-came")
                .check(mates.keySet().containsAll(people), "people", "volunteering.refused.not-of-team");
        TypedHours.Read read = typed.read(findings);
        Matter about = TypedHours.stripped(matter) == null ? null : matters.requireOfTeam(matter.strip(), teamCode, by);
        HoursRules.time(
                read.from(),
                read.to(),
                read.travelMinutes(),
                about == null ? null : about.begunAt(),
                clock.instant(),
                findings);
        findings.orRefuse();
        Spell spell = Spell.between(read.from(), read.to(), read.travelMinutes());
        List<Long> all = List.copyOf(new TreeSet<>(people));
        table.hold(all);
        all.forEach(person -> HoursRules.beside(
                spell, table.spells(person, spell.day(), lastDay(spell), 0), mates.get(person), "people", findings));
        findings.orRefuse();
        List<Long> records = new ArrayList<>();
        for (long person : all) {
            records.add(table.insert(
                    new NewRecord(
                            person,
                            null,
                            null,
                            about == null ? null : about.number(),
                            about == null ? null : about.caseNumber(),
                            teamCode,
                            spell,
                            read.travelMinutes(),
                            written == Written.SELF ? Written.LEADER : written,
                            read.work(),
                            read.nextStep(),
                            null),
                    by));
        }
        return records;
    }

    /**
     * Puts a new record in the place of one that was wrong; it waits to be verified again, and the old one stays to be
     * seen. Whoever served may do that, and whoever verifies for the team.
     *
     * @throws Refusal conflict when it was corrected already
     */
    @Transactional
    public long correct(long id, TypedHours typed, Actor by) {
        ServiceRecord old = doors.seen(id, by);
        boolean own = doors.isOwn(old, by);
        if (!own && !doors.mayKeep(old, by)) {
            throw Refusal.notPermitted("volunteering.refused.not-your-record");
        }
        Findings findings = new Findings();
        TypedHours.Read read = typed.read(findings);
        Spell spell = Spell.between(read.from(), read.to(), read.travelMinutes());
        HoursRules.time(read.from(), read.to(), read.travelMinutes(), doors.begun(old), clock.instant(), findings);
        findings.orRefuse();
        Long person = old.personId();
        if (person != null) {
            table.hold(List.of(person));
        }
        if (table.take(id).orElseThrow().isCorrected()) {
            throw Refusal.conflict("volunteering.refused.corrected-already");
        }
        if (person != null) {
            HoursRules.beside(
                    spell, table.spells(person, spell.day(), lastDay(spell), id), old.name(), "endedAt", findings);
            findings.orRefuse();
        }
        table.mark(id, RecordState.CORRECTED, null, null, by);
        long record = table.insert(
                new NewRecord(
                        person,
                        old.accountId(),
                        person == null ? old.name() : null,
                        old.matter(),
                        old.caseNumber(),
                        old.teamCode(),
                        spell,
                        read.travelMinutes(),
                        own ? Written.SELF : Written.PAPER,
                        read.work(),
                        read.nextStep(),
                        id),
                by);
        audit.record(by, "hours-corrected", String.valueOf(id), true, Map.of("by", record));
        return record;
    }

    /** Teams for which this person writes down hours and verifies them. */
    public List<String> teams(Actor actor) {
        return doors.teams(actor);
    }

    static LocalDate lastDay(Spell spell) {
        Instant end = spell.isTimed()
                ? spell.to()
                : spell.day().atStartOfDay(Spell.ZONE).toInstant();
        return LocalDate.ofInstant(end, Spell.ZONE);
    }
}
