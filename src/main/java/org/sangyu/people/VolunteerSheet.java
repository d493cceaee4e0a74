package org.sangyu.people;

import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.people.KnownVolunteers.Known;
import org.sangyu.people.Volunteer.TravelMode;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.sangyu.security.Permission;
import org.sangyu.sheets.Change;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.Register;
import org.sangyu.sheets.SheetRow;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings volunteers in and takes them out as a spreadsheet, with skills and teams. A row is known by name and phone;
 * whoever is not in the register yet comes into it, when community and consent are given. An empty cell leaves what is
 * written as it is.
 */
@Component
class VolunteerSheet implements Register<VolunteerSheet.Row> {

    private static final List<Column> COLUMNS = List.of(
            Column.required("name", "").asPersonal(),
            Column.required("phone", "13955500000").asPersonal(),
            Column.optional("areaCode", "370285001014"),
            Column.optional("volunteerNo", ""),
            Column.optional("times", ""),
            Column.optional("hoursAWeek", "4"),
            Column.optional("travelMode", "")
                    .withChoices(SheetCells.keys("people.travel.", (Object[]) TravelMode.values())),
            Column.optional("insuredTo", "2027-12-31"),
            Column.optional("guardianPhone", "").asPersonal(),
            Column.optional("skills", ""),
            Column.optional("teams", "T-370285001014-01"),
            Column.optional("leads", ""),
            SheetCells.consent());

    private final PersonChecks checks;
    private final SheetCells cells;
    private final KnownPeople people;
    private final KnownVolunteers volunteers;
    private final PersonBatch batch;
    private final Organisations organisations;
    private final AuditLog audit;

    VolunteerSheet(
            PersonChecks checks,
            SheetCells cells,
            KnownPeople people,
            KnownVolunteers volunteers,
            PersonBatch batch,
            Organisations organisations,
            AuditLog audit) {
        this.checks = checks;
        this.cells = cells;
        this.people = people;
        this.volunteers = volunteers;
        this.batch = batch;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** What is null was left empty. */
    record Row(
            String name,
            String phone,
            String areaCode,
            String volunteerNo,
            String times,
            Integer hours,
            TravelMode travel,
            LocalDate insuredTo,
            String guardianPhone,
            List<PersonSkill> skills,
            List<String> teams,
            List<String> leads,
            ConsentChannel consent) {

        KnownPeople.Who who() {
            return new KnownPeople.Who(name, phone, null);
        }

        List<String> leadsOrNone() {
            return leads == null ? List.of() : leads;
        }
    }

    @Override
    public String key() {
        return "volunteers";
    }

    @Override
    public String words() {
        return "people.sheet.volunteers";
    }

    @Override
    public String home() {
        return "/register/people?kind=VOLUNTEER";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public boolean mayBringIn(Actor actor) {
        return actor.may(Permission.KEEP_REGISTER);
    }

    @Override
    public Row read(SheetRow row, Findings findings) {
        String name = row.line("name");
        String phone = row.code("phone");
        String area = row.code("areaCode");
        String home = cells.organisation(area, null);
        findings.optional(name, 40, "name", "people.refused.name-length")
                .check(PersonChecks.isPhoneOrBlank(phone), "phone", "people.refused.phone")
                .check(area == null || (home != null && home.length() >= 12), "areaCode", "people.refused.area")
                .optional(row.line("volunteerNo"), 40, "volunteerNo", "people.refused.volunteer-no")
                .optional(row.line("times"), 100, "times", "people.refused.times-length")
                .check(PersonChecks.isPhoneOrBlank(row.code("guardianPhone")), "guardianPhone", "people.refused.phone");
        List<String> teams = cells.organisations(row, "teams", OrganisationKind.TEAM, findings);
        List<String> leads = cells.organisations(row, "leads", OrganisationKind.TEAM, findings);
        findings.check(
                leads == null || (teams != null && teams.containsAll(leads)), "leads", "people.refused.sheet-leads");
        return new Row(
                name,
                phone,
                home,
                row.line("volunteerNo"),
                row.line("times"),
                row.number("hoursAWeek", 0, 60, findings),
                cells.choice(row, "travelMode", "travel", TravelMode.class, findings),
                row.date("insuredTo", findings),
                row.code("guardianPhone"),
                skills(row, findings),
                teams,
                leads,
                cells.consent(row, findings));
    }

    /** Each as skill, certificate and its last day, with colons between; certificate and day may be left out. */
    private List<PersonSkill> skills(SheetRow row, Findings findings) {
        List<PersonSkill> skills = new ArrayList<>();
        for (String said : SheetCells.parts(row.line("skills"))) {
            String[] parts = said.split(":", 3);
            Skill skill = cells.choice(parts[0], "skill", Skill.class).orElse(null);
            LocalDate until = parts.length < 3 ? null : PersonChecks.anyDate(parts[2], "skills", findings);
            findings.check(skill != null, "skills", "people.refused.choice", parts[0].strip());
            skills.add(new PersonSkill(skill, parts.length < 2 ? null : PersonChecks.text(parts[1]), until));
        }
        return row.text("skills") == null ? null : skills;
    }

    @Override
    public Object naturalKey(Row row) {
        return Arrays.asList(row.name(), row.phone());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> compare(List<Row> rows, Actor actor) {
        Asked asked = ask(rows);
        return rows.stream().map(row -> compare(row, asked, actor)).toList();
    }

    /** The people and volunteers whom some rows mean. */
    private record Asked(KnownPeople.Found people, Map<Long, Known> volunteers, Map<String, Long> numbers) {}

    private Asked ask(List<Row> rows) {
        KnownPeople.Found found = people.find(rows.stream().map(Row::who).toList());
        List<Long> ids = rows.stream()
                .map(row -> found.find(row.who()))
                .filter(Objects::nonNull)
                .map(KnownPerson::id)
                .toList();
        List<String> numbers =
                rows.stream().map(Row::volunteerNo).filter(Objects::nonNull).toList();
        return new Asked(found, volunteers.of(ids), volunteers.owners(numbers));
    }

    private Change compare(Row row, Asked asked, Actor actor) {
        KnownPerson person = asked.people().find(row.who());
        if (person == null && row.areaCode() == null) {
            return Change.refused("areaCode", "people.refused.area");
        }
        if (person == null && row.consent() == null) {
            return Change.refused("consent", "people.refused.consent");
        }
        boolean kept = person == null ? actor.may(Permission.KEEP_REGISTER, row.areaCode()) : person.isKeptBy(actor);
        if (!kept) {
            return Change.refused(person == null ? "areaCode" : "name", "people.refused.not-kept-there");
        }
        Long owner = asked.numbers().get(row.volunteerNo());
        if (owner != null && (person == null || person.id() != owner)) {
            return Change.refused("volunteerNo", "people.refused.volunteer-no-taken");
        }
        Known before = person == null ? null : asked.volunteers().get(person.id());
        if (!fills(row, before, actor)) {
            return Change.refused("teams", "people.refused.team");
        }
        return before == null ? Change.isNew() : Change.of(before.changed(row));
    }

    /** Nobody is put into a team that is not the clerk's, nor out of one. */
    private boolean fills(Row row, Known before, Actor actor) {
        if (row.teams() == null) {
            return true;
        }
        List<String> now = before == null ? List.of() : before.teams();
        return row.teams().stream().filter(team -> !now.contains(team)).allMatch(team -> isKept(team, actor))
                && now.stream().filter(team -> !row.teams().contains(team)).allMatch(team -> isKept(team, actor));
    }

    private boolean isKept(String team, Actor actor) {
        return organisations
                .find(team)
                .map(Organisation::parentCode)
                .filter(area -> actor.may(Permission.KEEP_REGISTER, area))
                .isPresent();
    }

    @Override
    @Transactional
    public void write(List<Row> rows, Actor actor) {
        Asked asked = ask(rows);
        for (Row row : rows) {
            Change change = compare(row, asked, actor);
            if (change.effect() == Change.Effect.REFUSED) {
                throw Refusal.invalid(change.errors());
            }
        }
        Map<Row, Long> ids = new HashMap<>();
        List<Row> fresh = new ArrayList<>();
        for (Row row : rows) {
            KnownPerson person = asked.people().find(row.who());
            if (person == null) {
                fresh.add(row);
            } else {
                ids.put(row, person.id());
            }
        }
        List<Long> added = batch.insert(fresh.stream().map(this::person).toList(), actor);
        for (int i = 0; i < added.size(); i++) {
            ids.put(fresh.get(i), added.get(i));
        }
        volunteers.write(ids, checks.today());
        audit.record(actor, "people-brought-in", key(), true, Map.of("new", fresh.size(), "rows", rows.size()));
    }

    private PersonBatch.NewOne person(Row row) {
        CheckedPerson person = new CheckedPerson(
                row.name(),
                row.phone(),
                row.areaCode(),
                null,
                null,
                null,
                null,
                null,
                new HashSet<>(),
                null,
                null,
                null,
                null,
                checks.today());
        return new PersonBatch.NewOne(person, null, row.consent());
    }

    @Override
    public void takeOut(boolean clear, Actor actor, Consumer<List<String>> sink) {
        takeOut(clear, Map.of(), actor, sink);
    }

    @Override
    @Transactional(readOnly = true)
    public void takeOut(boolean clear, Map<String, String> filter, Actor actor, Consumer<List<String>> sink) {
        volunteers.takeOut(clear, filter, actor, sink);
    }

    static SqlParameterSource parameters(long id, Row row, LocalDate today) {
        return new MapSqlParameterSource()
                .addValue("person", id)
                .addValue("number", row.volunteerNo(), Types.VARCHAR)
                .addValue("times", row.times(), Types.VARCHAR)
                .addValue("hours", row.hours(), Types.INTEGER)
                .addValue("travel", row.travel() == null ? null : row.travel().name(), Types.VARCHAR)
                .addValue("insured", PersonBatch.date(row.insuredTo()), Types.DATE)
                .addValue("guardian", row.guardianPhone(), Types.VARCHAR)
                .addValue("today", Date.valueOf(today));
    }
}
