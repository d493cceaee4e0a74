package org.sangyu.people;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.people.Volunteer.Team;
import org.sangyu.people.Volunteer.TravelMode;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.sangyu.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people become volunteers and join teams, and leave again whenever they like (志愿服务条例 art. 7). */
@Service
public class VolunteerBook {

    private final JdbcClient jdbc;
    private final PersonDoors doors;
    private final PersonChecks checks;
    private final Organisations organisations;
    private final AuditLog audit;

    VolunteerBook(
            JdbcClient jdbc, PersonDoors doors, PersonChecks checks, Organisations organisations, AuditLog audit) {
        this.jdbc = jdbc;
        this.doors = doors;
        this.checks = checks;
        this.organisations = organisations;
        this.audit = audit;
    }

    public Optional<Volunteer> of(long personId) {
        return jdbc.sql("select * from volunteer where person_id = :person")
                .param("person", personId)
                .query((row, n) -> read(row, teams(personId)))
                .optional();
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
        findings.check(!isTaken(typed.volunteerNo(), personId), "volunteerNo", "people.refused.volunteer-no-taken")
                .orRefuse();
        write(
                personId,
                PersonChecks.text(typed.volunteerNo()),
                PersonChecks.text(typed.times()),
                hours,
                travel,
                insured,
                PersonChecks.text(typed.guardianPhone()));
        audit.record(by, "volunteer-registered", String.valueOf(personId), true, Map.of());
    }

    private boolean isTaken(String number, long personId) {
        return PersonChecks.text(number) != null
                && jdbc.sql(
                                """
                                select exists (select 1 from volunteer
                                               where volunteer_no = :number and person_id <> :person)
                                """)
                        .param("number", PersonChecks.text(number))
                        .param("person", personId)
                        .query(Boolean.class)
                        .single();
    }

    void write(
            long personId,
            String number,
            String times,
            Integer hours,
            TravelMode travel,
            LocalDate insured,
            String guardian) {
        jdbc.sql(
                        """
                        insert into volunteer (person_id, volunteer_no, times, hours_a_week, travel_mode, insured_to,
                                               guardian_phone, joined_on)
                        values (:person, :number, :times, :hours, :travel, :insured, :guardian, :today)
                        on conflict (person_id) do update
                        set volunteer_no = coalesce(excluded.volunteer_no, volunteer.volunteer_no),
                            times = excluded.times, hours_a_week = excluded.hours_a_week,
                            travel_mode = excluded.travel_mode, insured_to = excluded.insured_to,
                            guardian_phone = excluded.guardian_phone, left_on = null
                        """)
                .param("person", personId)
                .param("number", number, Types.VARCHAR)
                .param("times", times, Types.VARCHAR)
                .param("hours", hours, Types.INTEGER)
                .param("travel", travel == null ? null : travel.name(), Types.VARCHAR)
                .param("insured", insured == null ? null : Date.valueOf(insured), Types.DATE)
                .param("guardian", guardian, Types.VARCHAR)
                .param("today", Date.valueOf(checks.today()))
                .update();
    }

    /** Leaves, and with that every team; what was done stays recorded. */
    @Transactional
    public void leave(long personId, Actor by) {
        doors.keptOrOwn(personId, by);
        jdbc.sql("update volunteer set left_on = :today where person_id = :person and left_on is null")
                .param("today", Date.valueOf(checks.today()))
                .param("person", personId)
                .update();
        jdbc.sql("update team_membership set until = :today where person_id = :person and until is null")
                .param("today", Date.valueOf(checks.today()))
                .param("person", personId)
                .update();
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
        enter(personId, team.code(), leader);
        audit.record(by, "team-joined", String.valueOf(personId), true, Map.of("team", team.code()));
    }

    void enter(long personId, String teamCode, boolean leader) {
        jdbc.sql(
                        """
                        insert into team_membership (team_code, person_id, leader, since)
                        values (:team, :person, :leader, :today)
                        on conflict (team_code, person_id) where until is null do update set leader = excluded.leader
                        """)
                .param("team", teamCode)
                .param("person", personId)
                .param("leader", leader)
                .param("today", Date.valueOf(checks.today()))
                .update();
    }

    @Transactional
    public void quit(long personId, String teamCode, Actor by) {
        doors.keptOrOwn(personId, by);
        jdbc.sql(
                        """
                        delete from team_membership
                        where team_code = :team and person_id = :person and until is null and since = :today
                        """)
                .param("team", teamCode)
                .param("person", personId)
                .param("today", Date.valueOf(checks.today()))
                .update();
        jdbc.sql(
                        """
                        update team_membership set until = :today
                        where team_code = :team and person_id = :person and until is null
                        """)
                .param("team", teamCode)
                .param("person", personId)
                .param("today", Date.valueOf(checks.today()))
                .update();
        audit.record(by, "team-left", String.valueOf(personId), true, Map.of("team", teamCode));
    }

    private List<Team> teams(long personId) {
        return jdbc.sql(
                        """
                        select m.team_code, o.name, m.leader, m.since
                        from team_membership m join organisation o on o.code = m.team_code
                        where m.person_id = :person and m.until is null order by m.team_code
                        """)
                .param("person", personId)
                .query((row, n) -> new Team(
                        row.getString(1), row.getString(2), row.getBoolean(3), row.getObject(4, LocalDate.class)))
                .list();
    }

    private static Volunteer read(ResultSet row, List<Team> teams) throws SQLException {
        String travel = row.getString("travel_mode");
        return new Volunteer(
                row.getLong("person_id"),
                row.getString("volunteer_no"),
                row.getString("times"),
                row.getObject("hours_a_week", Integer.class),
                travel == null ? null : TravelMode.valueOf(travel),
                row.getObject("insured_to", LocalDate.class),
                row.getString("guardian_phone"),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                teams);
    }
}
