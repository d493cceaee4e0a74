package org.sangyu.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.people.Volunteer.TravelMode;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people become volunteers and join teams, and leave again whenever they like (志愿服务条例 art. 7). */
@Service
public class VolunteerBook {

    private final VolunteerTable table;
    private final TeamMemberships teams;
    private final PersonDoors doors;
    private final PersonChecks checks;
    private final Organisations organisations;
    private final AuditLog audit;

    VolunteerBook(
            VolunteerTable table,
            TeamMemberships teams,
            PersonDoors doors,
            PersonChecks checks,
            Organisations organisations,
            AuditLog audit) {
        this.table = table;
        this.teams = teams;
        this.doors = doors;
        this.checks = checks;
        this.organisations = organisations;
        this.audit = audit;
    }

    public Optional<Volunteer> of(long personId) {
        return table.find(personId, teams.of(personId));
    }

    /** Becomes a volunteer, changes what was said, or comes back. */
    @Transactional
    public void register(long personId, NewVolunteer asSaid, Actor by) {
        doors.keptOrOwn(personId, by);
        NewVolunteer typed = asSaid.unmasked(of(personId).orElse(null));
        Findings findings = new Findings();
        findings.optional(typed.times(), 100, "times", "people.refused.times-length")
                .optional(typed.volunteerNo(), 40, "volunteerNo", "people.refused.volunteer-no");
        TravelMode travel = PersonChecks.choice(typed.travelMode(), TravelMode.class, "travelMode", findings);
        Integer hours = PersonChecks.hours(typed.hoursAWeek(), "hoursAWeek", findings);
        findings.check(PersonChecks.isPhoneOrBlank(typed.guardianPhone()), "guardianPhone", "people.refused.phone");
        LocalDate insured = PersonChecks.anyDate(typed.insuredTo(), "insuredTo", findings);
        String number = PersonChecks.text(typed.volunteerNo());
        findings.check(!isAnothers(number, personId), "volunteerNo", "people.refused.volunteer-no-taken")
                .orRefuse();
        VolunteerFacts facts = new VolunteerFacts(
                number,
                PersonChecks.text(typed.times()),
                hours,
                travel,
                insured,
                PersonChecks.text(typed.guardianPhone()));
        table.put(personId, facts, checks.today());
        audit.record(by, "volunteer-registered", String.valueOf(personId), true, Map.of());
    }

    private boolean isAnothers(String number, long personId) {
        return number != null && table.owners(List.of(number)).getOrDefault(number, personId) != personId;
    }

    /** Leaves, and with that every team; what was done stays recorded. */
    @Transactional
    public void leave(long personId, Actor by) {
        doors.keptOrOwn(personId, by);
        table.leave(personId, checks.today());
        teams.quitAll(personId);
        audit.record(by, "volunteer-left", String.valueOf(personId), true, Map.of());
    }

    /** @throws Refusal when the person is no volunteer, or the team is none of the writer's */
    @Transactional
    public void join(long personId, String teamCode, boolean leader, Actor by) {
        doors.kept(personId, by);
        Organisation team = organisations
                .find(PersonChecks.text(teamCode))
                .filter(Organisation::active)
                .filter(org -> org.kind() == OrganisationKind.TEAM)
                .filter(org -> by.may(Permission.KEEP_REGISTER, org.parentCode()))
                .orElseThrow(() -> Refusal.invalid("team", "people.refused.team"));
        if (of(personId).filter(volunteer -> volunteer.leftOn() == null).isEmpty()) {
            throw Refusal.invalid("team", "people.refused.no-volunteer");
        }
        teams.enter(personId, team.code(), leader);
        audit.record(by, "team-joined", String.valueOf(personId), true, Map.of("team", team.code()));
    }

    @Transactional
    public void quit(long personId, String teamCode, Actor by) {
        doors.keptOrOwn(personId, by);
        teams.quit(personId, teamCode);
        audit.record(by, "team-left", String.valueOf(personId), true, Map.of("team", teamCode));
    }
}
