package org.sangyu.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.people.Volunteer.TravelMode;
import org.sangyu.refusal.Findings;
import org.sangyu.security.AuditLog;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.SheetRow;
import org.springframework.stereotype.Component;

/**
 * Brings volunteers in and takes them out as a spreadsheet, with skills and teams. A row is known by name and phone;
 * whoever is not in the register yet comes into it, when community and consent are given. An empty cell leaves what is
 * written as it is.
 */
@Component
class VolunteerSheet extends PersonSheet<VolunteerSheet.Row, KnownVolunteers.Known> {

    private static final List<Column> COLUMNS = List.of(
            Column.required("name", "").asPersonal(),
            Column.required("phone", "13955500000").asPersonal(),
            Column.optional("areaCode", "370285001014"),
            Column.optional("volunteerNo", ""),
            Column.optional("times", ""),
            Column.optional("hoursAWeek", "4"),
            Column.optional("travelMode", "").withChoices("people.travel.", TravelMode.values()),
            Column.optional("insuredTo", "2027-12-31"),
            Column.optional("guardianPhone", "").asPersonal(),
            Column.optional("skills", ""),
            Column.optional("teams", "T-370285001014-01"),
            Column.optional("leads", ""),
            SheetCells.consent());

    private final SheetCells cells;

    VolunteerSheet(
            SheetCells cells,
            VolunteerComparison comparison,
            VolunteerWriting writing,
            VolunteerTakenOut out,
            AuditLog audit) {
        super(comparison, writing, out, audit);
        this.cells = cells;
    }

    /** What is null was left empty. */
    record Row(
            String name,
            String phone,
            String areaCode,
            VolunteerFacts facts,
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
    public String home() {
        return "/register/people?kind=VOLUNTEER";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Row read(SheetRow row, Findings findings) {
        String name = row.line("name");
        String phone = row.code("phone");
        String area = row.code("areaCode");
        String home = cells.organisation(area, null);
        findings.optional(name, 40, "name", "people.refused.name-length")
                .check(PersonChecks.isPhoneOrBlank(phone), "phone", "people.refused.phone")
                .check(area == null || (home != null && home.length() >= 12), "areaCode", "people.refused.area");
        VolunteerFacts facts = facts(row, findings);
        List<String> teams = cells.organisations(row, "teams", OrganisationKind.TEAM, findings);
        List<String> leads = cells.organisations(row, "leads", OrganisationKind.TEAM, findings);
        findings.check(
                leads == null || (teams != null && teams.containsAll(leads)), "leads", "people.refused.sheet-leads");
        return new Row(name, phone, home, facts, skills(row, findings), teams, leads, cells.consent(row, findings));
    }

    private VolunteerFacts facts(SheetRow row, Findings findings) {
        findings.optional(row.line("volunteerNo"), 40, "volunteerNo", "people.refused.volunteer-no")
                .optional(row.line("times"), 100, "times", "people.refused.times-length")
                .check(PersonChecks.isPhoneOrBlank(row.code("guardianPhone")), "guardianPhone", "people.refused.phone");
        return new VolunteerFacts(
                row.line("volunteerNo"),
                row.line("times"),
                row.number("hoursAWeek", 0, 60, findings),
                cells.choice(row, "travelMode", "travel", TravelMode.class, findings),
                row.date("insuredTo", findings),
                row.code("guardianPhone"));
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
}
