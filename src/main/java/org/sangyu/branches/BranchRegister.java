package org.sangyu.branches;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

/** The branches as a spreadsheet; the forms of the pages are read by the same rules. */
@Component
public class BranchRegister implements Register<BranchEdit> {

    private static final int CHUNK = 500;

    private final Branches branches;
    private final RegisterRows rows;
    private final Organisations organisations;

    BranchRegister(Branches branches, RegisterRows rows, Organisations organisations) {
        this.branches = branches;
        this.rows = rows;
        this.organisations = organisations;
    }

    @Override
    public String key() {
        return "branches";
    }

    @Override
    public String words() {
        return "branches.sheet.branches";
    }

    @Override
    public String home() {
        return "/register/branches";
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(
                        rows.head("370285001014", words()).stream(),
                        Stream.of(
                                Column.required(
                                        "kind", rows.said("branches.sheet.branches.kind", BranchKind.RESIDENCE)),
                                Column.optional(
                                        "regularity",
                                        rows.said("branches.sheet.branches.regularity", Regularity.REGULAR)),
                                Column.optional("joint", rows.said(false)),
                                Column.optional("general", rows.said(false)),
                                Column.optional("generalCode", ""),
                                Column.optional("villageCode", "370285001014"),
                                Column.optional("foundedOn", "2012-07-01"),
                                Column.optional("dissolvedOn", "")))
                .toList();
    }

    @Override
    public boolean mayBringIn(Actor actor) {
        return RegisterSight.keepsAnArea(actor);
    }

    @Override
    public BranchEdit read(SheetRow row, Findings findings) {
        Typing typing = rows.typing();
        LocalDate dissolvedOn = typing.date(row.text("dissolvedOn"), "dissolvedOn", findings);
        return new BranchEdit(
                rows.head(row, dissolvedOn == null, findings),
                typing.word(row.text("kind"), BranchKind.values(), "branches.sheet.branches.kind", "kind", findings),
                row.text("regularity") == null
                        ? Regularity.REGULAR
                        : typing.word(
                                row.text("regularity"),
                                Regularity.values(),
                                "branches.sheet.branches.regularity",
                                "regularity",
                                findings),
                typing.yes(row.text("joint"), "joint", findings),
                typing.yes(row.text("general"), "general", findings),
                row.text("generalCode"),
                rows.area(row, "villageCode", findings),
                typing.date(row.text("foundedOn"), "foundedOn", findings),
                dissolvedOn);
    }

    @Override
    public List<Change> compare(List<BranchEdit> entries, Actor actor) {
        BranchWishes wishes = branches.wishes(entries);
        List<Change> changes = new ArrayList<>();
        for (BranchEdit entry : entries) {
            Optional<Organisation> there = wishes.there(entry).flatMap(branch -> organisations.find(branch.code()));
            changes.add(rows.change(wishes.saving(entry), there, wishes.check(entry, branches.today()), actor));
        }
        return RegisterRows.once(
                entries.stream().map(entry -> entry.head().key()).toList(), changes, "name");
    }

    @Override
    public void write(List<BranchEdit> entries, Actor actor) {
        branches.saveAll(entries, actor);
    }

    @Override
    public void takeOut(boolean clear, Actor actor, Consumer<List<String>> sink) {
        for (String cursor = ""; cursor != null; ) {
            RegisterPage<Branch> page = branches.list(BranchFilter.all(), cursor, CHUNK, actor);
            page.items().forEach(branch -> sink.accept(cells(branch)));
            cursor = page.next();
        }
    }

    private List<String> cells(Branch branch) {
        return Arrays.asList(
                branch.code(),
                branch.areaCode(),
                branch.name(),
                branch.email(),
                branch.phone(),
                rows.said("branches.sheet.branches.kind", branch.kind()),
                rows.said("branches.sheet.branches.regularity", branch.regularity()),
                rows.said(branch.joint()),
                rows.said(branch.general()),
                branch.generalCode(),
                branch.villageCode(),
                RegisterRows.text(branch.foundedOn()),
                RegisterRows.text(branch.dissolvedOn()));
    }
}
