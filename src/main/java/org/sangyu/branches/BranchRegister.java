package org.sangyu.branches;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.sangyu.organisation.OrganisationRegister;
import org.sangyu.organisation.RegisterPage;
import org.sangyu.organisation.RegisterPreview;
import org.sangyu.organisation.RegisterQuery;
import org.sangyu.organisation.RegisterRows;
import org.sangyu.organisation.RegisterWishes;
import org.sangyu.organisation.Typing;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.SheetRow;
import org.springframework.stereotype.Component;

/** The branches as a spreadsheet; a branch takes part until it is dissolved. */
@Component
public class BranchRegister extends OrganisationRegister<BranchEdit, Branch> {

    private final Branches branches;

    BranchRegister(Branches branches, RegisterRows rows, RegisterPreview preview) {
        super("branches", "branches.sheet.branches", "370285001014", rows, preview);
        this.branches = branches;
    }

    @Override
    protected List<Column> ownColumns() {
        return List.of(
                Column.required("kind", rows.said(words() + ".kind", BranchKind.RESIDENCE)),
                Column.optional("regularity", rows.said(words() + ".regularity", Regularity.REGULAR)),
                Column.optional("joint", rows.said(false)),
                Column.optional("general", rows.said(false)),
                Column.optional("generalCode", ""),
                Column.optional("villageCode", "370285001014"),
                Column.optional("foundedOn", "2012-07-01"),
                Column.optional("dissolvedOn", ""));
    }

    @Override
    protected List<String> ownCells(Branch branch) {
        return Arrays.asList(
                rows.said(words() + ".kind", branch.kind()),
                rows.said(words() + ".regularity", branch.regularity()),
                rows.said(branch.joint()),
                rows.said(branch.general()),
                branch.generalCode(),
                branch.villageCode(),
                RegisterRows.text(branch.foundedOn()),
                RegisterRows.text(branch.dissolvedOn()));
    }

    @Override
    public BranchEdit read(SheetRow row, Findings findings) {
        Typing typing = rows.typing();
        LocalDate dissolvedOn = typing.date(row.text("dissolvedOn"), "dissolvedOn", findings);
        return new BranchEdit(
                rows.head(row, dissolvedOn == null, findings),
                typing.word(row.text("kind"), BranchKind.values(), words() + ".kind", "kind", findings),
                regularity(row, findings),
                typing.yes(row.text("joint"), "joint", findings),
                typing.yes(row.text("general"), "general", findings),
                row.text("generalCode"),
                rows.area(row, "villageCode", findings),
                typing.date(row.text("foundedOn"), "foundedOn", findings),
                dissolvedOn);
    }

    private Regularity regularity(SheetRow row, Findings findings) {
        String typed = row.text("regularity");
        return typed == null
                ? Regularity.REGULAR
                : rows.typing().word(typed, Regularity.values(), words() + ".regularity", "regularity", findings);
    }

    @Override
    protected RegisterWishes<BranchEdit, Branch> wishes(List<BranchEdit> wanted) {
        return branches.wishes(wanted);
    }

    @Override
    protected RegisterPage<Branch> page(RegisterQuery asked, String cursor, Actor actor) {
        return branches.list(
                asked.isEmpty() ? BranchFilter.all() : BranchFilter.of(asked), cursor, RegisterPage.CHUNK, actor);
    }

    @Override
    public void write(List<BranchEdit> wanted, Actor actor) {
        branches.saveAll(wanted, actor);
    }
}
