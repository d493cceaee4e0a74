package org.sangyu.branches;

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

/** The associations as a spreadsheet. */
@Component
public class AssociationRegister extends OrganisationRegister<AssociationEdit, Association> {

    private final Associations associations;

    AssociationRegister(Associations associations, RegisterRows rows, RegisterPreview preview) {
        super("associations", "branches.sheet.associations", "370285001", rows, preview);
        this.associations = associations;
    }

    @Override
    protected List<Column> ownColumns() {
        return List.of(
                rows.active(),
                Column.required("level", rows.said(words() + ".level", AssociationLevel.TOWN)),
                Column.optional("homeUnit", ""),
                Column.optional("foundedOn", "2010-10-15"),
                Column.optional("branchCode", ""));
    }

    @Override
    protected List<String> ownCells(Association association) {
        return Arrays.asList(
                rows.said(association.active()),
                rows.said(words() + ".level", association.level()),
                association.homeUnit(),
                RegisterRows.text(association.foundedOn()),
                association.branchCode());
    }

    @Override
    public AssociationEdit read(SheetRow row, Findings findings) {
        Typing typing = rows.typing();
        return new AssociationEdit(
                rows.head(row, rows.active(row, findings), findings),
                typing.word(row.text("level"), AssociationLevel.values(), words() + ".level", "level", findings),
                row.text("homeUnit"),
                typing.date(row.text("foundedOn"), "foundedOn", findings),
                row.text("branchCode"));
    }

    @Override
    protected RegisterWishes<AssociationEdit, Association> wishes(List<AssociationEdit> wanted) {
        return associations.wishes(wanted);
    }

    @Override
    protected RegisterPage<Association> page(RegisterQuery asked, String cursor, Actor actor) {
        return associations.list(AssociationFilter.of(asked), cursor, RegisterPage.CHUNK, actor);
    }

    @Override
    public void write(List<AssociationEdit> wanted, Actor actor) {
        associations.saveAll(wanted, actor);
    }
}
