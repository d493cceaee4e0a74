package org.sangyu.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Findings;
import org.sangyu.security.AuditLog;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.SheetRow;
import org.springframework.stereotype.Component;

/**
 * Brings posts in and takes them out as a spreadsheet, of people whom the register knows by name and phone. A post is
 * known by person, kind, organisation and place; with a day in {@code until} it ends.
 */
@Component
class PostSheet extends PersonSheet<PostSheet.Row, PostComparison.Held> {

    private static final List<Column> COLUMNS = List.of(
            Column.required("name", "").asPersonal(),
            Column.required("phone", "13955500000").asPersonal(),
            Column.required("kind", "").withChoices("people.post.", PostKind.values()),
            Column.required("orgCode", "370285001014"),
            Column.optional("place", ""),
            SheetCells.yesNo("concurrent"),
            Column.required("since", "2024-05-01"),
            Column.optional("until", ""));

    private final PersonChecks checks;
    private final SheetCells cells;
    private final Organisations organisations;

    PostSheet(
            PersonChecks checks,
            SheetCells cells,
            Organisations organisations,
            PostComparison comparison,
            PostWriting writing,
            PostTakenOut out,
            AuditLog audit) {
        super(comparison, writing, out, audit);
        this.checks = checks;
        this.cells = cells;
        this.organisations = organisations;
    }

    /** @param areaCode where the organisation is; what is null was left empty */
    record Row(
            String name,
            String phone,
            PostKind kind,
            String orgCode,
            String areaCode,
            String place,
            Boolean concurrent,
            LocalDate since,
            LocalDate until) {

        KnownPeople.Who who() {
            return new KnownPeople.Who(name, phone, null);
        }
    }

    @Override
    public String key() {
        return "posts";
    }

    @Override
    public String home() {
        return "/register/posts";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public Row read(SheetRow row, Findings findings) {
        PostKind kind = cells.choice(row, "kind", "post", PostKind.class, findings);
        String said = row.code("orgCode");
        Optional<Organisation> org = organisations.find(cells.organisation(said, null));
        LocalDate since = row.date("since", findings);
        LocalDate until = row.date("until", findings);
        findings.check(
                        said == null || (org.isPresent() && (kind == null || Posts.isAt(kind, org.get()))),
                        "orgCode",
                        "people.refused.post-place")
                .check(since == null || !since.isAfter(checks.today()), "since", "people.refused.date-range")
                .check(until == null || !until.isAfter(checks.today()), "until", "people.refused.date-range")
                .check(until == null || since == null || !until.isBefore(since), "until", "people.refused.until")
                .optional(row.line("place"), 60, "place", "people.refused.place-length");
        return new Row(
                row.line("name"),
                row.code("phone"),
                kind,
                org.map(Organisation::code).orElse(null),
                org.map(Posts::areaOf).orElse(null),
                row.line("place"),
                cells.yesNo(row, "concurrent", findings),
                since,
                until);
    }

    @Override
    public Object naturalKey(Row row) {
        return Arrays.asList(row.name(), row.phone(), row.kind(), row.orgCode(), row.place(), row.since());
    }
}
