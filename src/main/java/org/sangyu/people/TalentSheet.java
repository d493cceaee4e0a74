package org.sangyu.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.sangyu.refusal.Findings;
import org.sangyu.security.AuditLog;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.SheetRow;
import org.springframework.stereotype.Component;

/**
 * Brings in a talent pool that there was before, and takes the pool out: who is in it, of people whom the register knows
 * by name and phone. What is brought in was verified and agreed to; whoever is on the way in by the procedure stays there.
 */
@Component
class TalentSheet extends PersonSheet<TalentSheet.Row, TalentEntry> {

    private static final List<Column> COLUMNS = List.of(
            Column.required("name", "").asPersonal(),
            Column.required("phone", "13955500000").asPersonal(),
            Column.required("level", "").withChoices("people.level.", TalentLevel.values()),
            Column.required("fields", "").withChoices("people.field.", TalentField.values()),
            Column.optional("works", ""),
            Column.optional("willingHours", "4"),
            SheetCells.yesNo("available"),
            Column.required("validTo", "2027-12-31"),
            SheetCells.consent());

    private final PersonChecks checks;
    private final SheetCells cells;

    TalentSheet(
            PersonChecks checks,
            SheetCells cells,
            TalentComparison comparison,
            TalentWriting writing,
            TalentTakenOut out,
            AuditLog audit) {
        super(comparison, writing, out, audit);
        this.checks = checks;
        this.cells = cells;
    }

    /** What is null was left empty. */
    record Row(
            String name,
            String phone,
            TalentLevel level,
            List<TalentField> fields,
            String works,
            Integer hours,
            Boolean available,
            LocalDate validTo,
            ConsentChannel consent) {

        KnownPeople.Who who() {
            return new KnownPeople.Who(name, phone, null);
        }
    }

    @Override
    public String key() {
        return "talent";
    }

    @Override
    public String home() {
        return "/register/talent";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Row read(SheetRow row, Findings findings) {
        LocalDate validTo = row.date("validTo", findings);
        findings.check(validTo == null || !validTo.isBefore(checks.today()), "validTo", "people.refused.sheet-over")
                .optional(row.text("works"), 500, "works", "people.refused.works-length");
        return new Row(
                row.line("name"),
                row.code("phone"),
                cells.choice(row, "level", "level", TalentLevel.class, findings),
                cells.several(row, "fields", "field", TalentField.class, findings),
                row.text("works"),
                row.number("willingHours", 0, 60, findings),
                cells.yesNo(row, "available", findings),
                validTo,
                cells.consent(row, findings));
    }

    @Override
    public Object naturalKey(Row row) {
        return Arrays.asList(row.name(), row.phone(), row.level());
    }
}
