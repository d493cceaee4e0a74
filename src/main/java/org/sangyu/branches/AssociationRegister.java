package org.sangyu.branches;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.RegisterPage;
import org.sangyu.organisation.RegisterRows;
import org.sangyu.organisation.RegisterSight;
import org.sangyu.organisation.Typing;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.sangyu.sheets.Change;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.Register;
import org.sangyu.sheets.SheetRow;
import org.springframework.stereotype.Component;

/** The associations as a spreadsheet; the forms of the pages are read by the same rules. */
@Component
public class AssociationRegister implements Register<AssociationEdit> {

    private static final int CHUNK = 500;

    private final Associations associations;
    private final RegisterRows rows;
    private final Organisations organisations;

    AssociationRegister(Associations associations, RegisterRows rows, Organisations organisations) {
        this.associations = associations;
        this.rows = rows;
        this.organisations = organisations;
    }

    @Override
    public String key() {
        return "associations";
    }

    @Override
    public String words() {
        return "branches.sheet.associations";
    }

    @Override
    public String home() {
        return "/register/associations";
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(
                        rows.head("370285001", words()).stream(),
                        Stream.of(
                                rows.active(),
                                Column.required(
                                        "level", rows.said("branches.sheet.associations.level", AssociationLevel.TOWN)),
                                Column.optional("homeUnit", ""),
                                Column.optional("foundedOn", "2010-10-15"),
                                Column.optional("branchCode", "")))
                .toList();
    }

    @Override
    public boolean mayBringIn(Actor actor) {
        return RegisterSight.keepsAnArea(actor);
    }

    @Override
    public AssociationEdit read(SheetRow row, Findings findings) {
        Typing typing = rows.typing();
        return new AssociationEdit(
                rows.head(row, rows.active(row, findings), findings),
                typing.word(
                        row.text("level"),
                        AssociationLevel.values(),
                        "branches.sheet.associations.level",
                        "level",
                        findings),
                row.text("homeUnit"),
                typing.date(row.text("foundedOn"), "foundedOn", findings),
                row.text("branchCode"));
    }

    @Override
    public List<Change> compare(List<AssociationEdit> entries, Actor actor) {
        Map<String, Association> there = associations.existing(entries);
        List<Change> changes = new ArrayList<>();
        for (AssociationEdit entry : entries) {
            Association now = there.get(entry.head().key());
            Optional<Organisation> organisation = now == null ? Optional.empty() : organisations.find(now.code());
            changes.add(
                    rows.change(associations.saving(entry, now), organisation, associations.check(entry, now), actor));
        }
        return RegisterRows.once(
                entries.stream().map(entry -> entry.head().key()).toList(), changes, "name");
    }

    @Override
    public void write(List<AssociationEdit> entries, Actor actor) {
        associations.saveAll(entries, actor);
    }

    @Override
    public void takeOut(boolean clear, Actor actor, Consumer<List<String>> sink) {
        for (String cursor = ""; cursor != null; ) {
            RegisterPage<Association> page = associations.list(AssociationFilter.all(), cursor, CHUNK, actor);
            page.items().forEach(association -> sink.accept(cells(association)));
            cursor = page.next();
        }
    }

    private List<String> cells(Association association) {
        return Arrays.asList(
                association.code(),
                association.areaCode(),
                association.name(),
                association.email(),
                association.phone(),
                rows.said(association.active()),
                rows.said("branches.sheet.associations.level", association.level()),
                association.homeUnit(),
                RegisterRows.text(association.foundedOn()),
                association.branchCode());
    }
}
