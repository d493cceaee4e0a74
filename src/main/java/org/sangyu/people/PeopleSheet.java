package org.sangyu.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.refusal.Findings;
import org.sangyu.security.AuditLog;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.SheetRow;
import org.springframework.stereotype.Component;

/**
 * Brings people in and takes them out as a spreadsheet, members with their membership. A row is known by its ID number,
 * or without one by name and phone; a cell that is empty leaves what is written as it is. Somebody new needs the channel
 * of their consent. Another category than before is written into the member's history, with the reason in the row.
 */
@Component
class PeopleSheet extends PersonSheet<PeopleSheet.Row, KnownPerson> {

    private static final List<Column> COLUMNS = List.of(
            Column.required("name", "").asPersonal(),
            Column.optional("phone", "13955500000").asPersonal(),
            Column.required("areaCode", "370285001014"),
            Column.optional("address", "").asPersonal(),
            Column.optional("bornOn", "1950-03-02").asPersonal(),
            Column.optional("idNo", "").asPersonal(),
            Column.optional("tags", "").withChoices("people.tag.", PersonTag.values()),
            Column.optional("branchCode", "B-370285001014-01"),
            Column.optional("category", "").withChoices("people.category.", ParticipationCategory.values()),
            Column.optional("homeUnit", ""),
            Column.optional("joinedPartyOn", "1975-07-01"),
            Column.optional("reportedOn", "2024-03-05"),
            Column.optional("activities", ""),
            SheetCells.yesNo("livesAlone").asPersonal(),
            Column.optional("reason", ""),
            SheetCells.consent());

    private final PersonChecks checks;
    private final SheetCells cells;

    PeopleSheet(
            PersonChecks checks,
            SheetCells cells,
            PeopleComparison comparison,
            PeopleWriting writing,
            PeopleTakenOut out,
            AuditLog audit) {
        super(comparison, writing, out, audit);
        this.checks = checks;
        this.cells = cells;
    }

    /**
     * @param person whose tags are null where their cell is empty
     * @param activities null where the cell is empty; so is livesAlone
     */
    record Row(
            CheckedPerson person,
            LocalDate reportedOn,
            List<String> activities,
            Boolean livesAlone,
            String reason,
            ConsentChannel consent) {

        KnownPeople.Who who() {
            return new KnownPeople.Who(person.name(), person.phone(), person.idNo());
        }
    }

    @Override
    public String key() {
        return "people";
    }

    @Override
    public String home() {
        return "/register/people";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Row read(SheetRow row, Findings findings) {
        List<PersonTag> tags = cells.several(row, "tags", "tag", PersonTag.class, findings);
        List<String> activities = cells.organisations(row, "activities", OrganisationKind.BRANCH, findings);
        LocalDate reported = row.date("reportedOn", findings);
        findings.check(
                reported == null || !reported.isAfter(checks.today()), "reportedOn", "people.refused.date-range");
        ParticipationCategory category =
                cells.choice(row, "category", "category", ParticipationCategory.class, findings);
        CheckedPerson person = checks.check(typed(row, category, findings), findings)
                .tagged(tags == null ? null : new HashSet<>(tags));
        findings.check(person.phone() != null || person.idNo() != null, "phone", "people.refused.sheet-key")
                .optional(row.text("reason"), 300, "reason", "people.refused.reason-length");
        return new Row(
                person,
                reported,
                activities,
                cells.yesNo(row, "livesAlone", findings),
                row.line("reason"),
                cells.consent(row, findings));
    }

    private NewPerson typed(SheetRow row, ParticipationCategory category, Findings findings) {
        return new NewPerson(
                row.line("name"),
                row.code("phone"),
                Objects.requireNonNullElse(cells.organisation(row.code("areaCode"), null), ""),
                row.line("address"),
                SheetCells.shown(row.date("bornOn", findings)),
                row.code("idNo"),
                null,
                null,
                List.of(),
                row.line("homeUnit"),
                branch(row),
                SheetCells.shown(row.date("joinedPartyOn", findings)),
                // a wrong word is found already; said again it would be said twice
                category == null && row.text("category") != null && branch(row) != null
                        ? ParticipationCategory.NORMAL.name()
                        : Stored.name(category),
                null,
                null,
                null);
    }

    private String branch(SheetRow row) {
        String said = row.code("branchCode");
        return said == null
                ? null
                : Objects.requireNonNullElse(cells.organisation(said, OrganisationKind.BRANCH), said);
    }

    @Override
    public Object naturalKey(Row row) {
        return row.person().idNo() != null
                ? row.person().idNo()
                : Arrays.asList(row.person().name(), row.person().phone());
    }
}
