package org.sangyu.branches;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sangyu.organisation.RegisterForm;
import org.sangyu.organisation.RegisterPage;
import org.sangyu.organisation.RegisterQuery;
import org.sangyu.organisation.RegisterRows;
import org.sangyu.organisation.Typing;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.sangyu.sheets.Change;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.Register;
import org.sangyu.sheets.SheetRow;
import org.springframework.stereotype.Component;

/** The pairings as a spreadsheet, a row for each thing that they plan; found again by branch, village and first day. */
@Component
public class PairingRegister implements Register<PairingEntry> {

    /** A pairing that plans nothing has one row nevertheless. */
    private static final List<PlanItem> NOTHING_PLANNED = Collections.singletonList(null);

    private final Pairings pairings;
    private final PairingBatch batch;
    private final RegisterRows rows;

    PairingRegister(Pairings pairings, PairingBatch batch, RegisterRows rows) {
        this.pairings = pairings;
        this.batch = batch;
        this.rows = rows;
    }

    @Override
    public String key() {
        return "pairings";
    }

    @Override
    public String words() {
        return "branches.sheet.pairings";
    }

    @Override
    public String home() {
        return "/register/pairings";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("branchCode", "B-370285001014-01"),
                Column.required("villageCode", "370285001014"),
                Column.required("startedOn", "2024-03-01"),
                Column.optional("endedOn", ""),
                Column.optional("funds", ""),
                Column.optional("what", rows.typing().said(words() + ".example", rows.locale())),
                Column.optional("plannedFor", "2026-Q4"),
                Column.optional("doneOn", ""),
                Column.optional("result", ""));
    }

    @Override
    public boolean mayBringIn(Actor actor) {
        return actor.may(Permission.KEEP_REGISTER);
    }

    @Override
    public PairingEntry read(SheetRow row, Findings findings) {
        Typing typing = rows.typing();
        LocalDate startedOn = typing.date(row.text("startedOn"), "startedOn", findings);
        LocalDate doneOn = typing.date(row.text("doneOn"), "doneOn", findings);
        boolean planned = row.text("what") != null
                || row.text("plannedFor") != null
                || doneOn != null
                || row.text("result") != null;
        return new PairingEntry(
                new PairingEdit(
                        row.text("branchCode"),
                        rows.area(row, "villageCode", findings),
                        startedOn,
                        typing.date(row.text("endedOn"), "endedOn", findings),
                        row.text("funds")),
                planned
                        ? new PlanItem(null, 0, row.text("what"), row.text("plannedFor"), doneOn, row.text("result"))
                        : null);
    }

    /** What somebody typed into a form, read like a row. */
    public PairingEntry typed(RegisterForm form) {
        Findings findings = new Findings();
        PairingEntry entry = read(form.row(), findings);
        findings.orRefuse();
        return entry;
    }

    @Override
    public Object naturalKey(PairingEntry entry) {
        return batch.settled(entry).key();
    }

    @Override
    public List<Change> compare(List<PairingEntry> entries, Actor actor) {
        List<PairingEntry> settled = batch.settled(entries);
        PairingWishes wishes = batch.wishes(settled);
        return settled.stream().map(entry -> wishes.change(entry, actor)).toList();
    }

    @Override
    public List<Map<String, String>> there(List<PairingEntry> entries) {
        List<PairingEntry> settled = batch.settled(entries);
        PairingWishes wishes = batch.wishes(settled);
        List<Map<String, String>> there = new ArrayList<>();
        settled.forEach(entry -> there.add(wishes.there(entry.pairing())
                .map(pairing -> byColumn(cells(pairing, wishes.planned(entry).orElse(null))))
                .orElse(null)));
        return there;
    }

    @Override
    public void write(List<PairingEntry> entries, Actor actor) {
        batch.save(batch.settled(entries), actor);
    }

    @Override
    public void takeOut(boolean clear, Map<String, String> filter, Actor actor, Consumer<List<String>> sink) {
        PairingFilter asked = PairingFilter.of(new RegisterQuery(filter));
        RegisterPage.all(cursor -> pairings.list(asked, cursor, RegisterPage.CHUNK, actor), some -> {
            Map<Long, List<PlanItem>> items = pairings
                    .items(some.stream().map(Pairing::id).toList())
                    .stream()
                    .collect(Collectors.groupingBy(PlanItem::pairingId));
            for (Pairing pairing : some) {
                items.getOrDefault(pairing.id(), NOTHING_PLANNED).forEach(item -> sink.accept(cells(pairing, item)));
            }
        });
    }

    private static List<String> cells(Pairing pairing, PlanItem item) {
        return Arrays.asList(
                pairing.branchCode(),
                pairing.villageCode(),
                RegisterRows.text(pairing.startedOn()),
                RegisterRows.text(pairing.endedOn()),
                pairing.funds(),
                item == null ? null : item.what(),
                item == null ? null : item.plannedFor(),
                item == null ? null : RegisterRows.text(item.doneOn()),
                item == null ? null : item.result());
    }
}
