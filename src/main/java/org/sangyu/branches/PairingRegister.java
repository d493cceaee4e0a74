package org.sangyu.branches;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.RegisterPage;
import org.sangyu.organisation.RegisterRows;
import org.sangyu.organisation.Typing;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.sangyu.sheets.Change;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.Register;
import org.sangyu.sheets.SheetRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pairings as a spreadsheet, a row for each thing that they plan; found again by branch, village and first day. */
@Component
public class PairingRegister implements Register<PairingEntry> {

    private static final int CHUNK = 300;

    private final Pairings pairings;
    private final PairingTable table;
    private final PairingRules rules;
    private final Organisations organisations;
    private final RegisterRows rows;
    private final Clock clock;

    PairingRegister(
            Pairings pairings,
            PairingTable table,
            PairingRules rules,
            Organisations organisations,
            RegisterRows rows,
            Clock clock) {
        this.pairings = pairings;
        this.table = table;
        this.rules = rules;
        this.organisations = organisations;
        this.rows = rows;
        this.clock = clock;
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

    @Override
    public List<Change> compare(List<PairingEntry> entries, Actor actor) {
        List<PairingEntry> settled = entries.stream().map(this::settled).toList();
        List<PairingEdit> edits = settled.stream().map(PairingEntry::pairing).toList();
        List<Pairing> known = table.ofTheSame(edits);
        Map<Long, List<PlanItem>> items = itemsOf(known);
        Map<String, PairingEdit> first = new HashMap<>();
        edits.forEach(edit -> first.putIfAbsent(edit.key(), edit));
        List<Change> changes = new ArrayList<>();
        for (PairingEntry entry : settled) {
            PairingEdit edit = entry.pairing();
            Pairing there = find(known, edit);
            List<Pairing> others = sameTwo(known, edit).stream()
                    .filter(other -> there == null || other.id() != there.id())
                    .toList();
            boolean beside = first.values().stream()
                    .anyMatch(other -> !other.key().equals(edit.key())
                            && Objects.equals(other.branchCode(), edit.branchCode())
                            && Objects.equals(other.villageCode(), edit.villageCode())
                            && other.startedOn() != null
                            && edit.overlaps(other.startedOn(), other.endedOn()));
            Findings findings = rules.check(edit, others, actor)
                    .check(!beside, "startedOn", "branches.pairing.same-time")
                    .check(first.get(edit.key()).equals(edit), "endedOn", "branches.pairing.differs");
            if (entry.item() != null) {
                entry.item().check(findings, edit.startedOn(), rules.today());
            }
            changes.add(change(entry, there, items, findings.errors()));
        }
        return RegisterRows.once(settled.stream().map(PairingEntry::key).toList(), changes, "what");
    }

    @Override
    @Transactional
    public void write(List<PairingEntry> entries, Actor actor) {
        List<PairingEntry> settled = entries.stream().map(this::settled).toList();
        Map<String, PairingEdit> wanted = new LinkedHashMap<>();
        settled.forEach(entry -> wanted.put(entry.pairing().key(), entry.pairing()));
        List<PairingEdit> edits = List.copyOf(wanted.values());
        table.lock(
                edits.stream().map(PairingEdit::branchCode).distinct().sorted().toList());
        compare(settled, actor).forEach(change -> {
            if (change.effect() == Change.Effect.REFUSED) {
                throw Refusal.invalid(change.errors());
            }
        });
        List<Pairing> known = table.ofTheSame(edits);
        OffsetDateTime at = clock.instant().atOffset(ZoneOffset.UTC);
        table.insert(
                edits.stream()
                        .filter(edit -> find(known, edit) == null)
                        .map(edit -> PairingTable.row(null, edit))
                        .toList(),
                at,
                actor.username());
        table.update(
                edits.stream()
                        .filter(edit -> find(known, edit) != null
                                && !PairingEdit.of(find(known, edit)).equals(edit))
                        .map(edit -> PairingTable.row(find(known, edit).id(), edit))
                        .toList(),
                null,
                at,
                actor.username());
        List<Pairing> saved = table.ofTheSame(edits);
        table.saveItems(settled.stream()
                .filter(entry -> entry.item() != null)
                .map(entry -> entry.item().of(find(saved, entry.pairing()).id()))
                .toList());
    }

    @Override
    public void takeOut(boolean clear, Actor actor, Consumer<List<String>> sink) {
        for (String cursor = ""; cursor != null; ) {
            RegisterPage<Pairing> page = pairings.list(PairingFilter.all(), cursor, CHUNK, actor);
            Map<Long, List<PlanItem>> items = itemsOf(page.items());
            for (Pairing pairing : page.items()) {
                List<PlanItem> planned = items.getOrDefault(pairing.id(), List.of());
                if (planned.isEmpty()) {
                    sink.accept(cells(pairing, null));
                }
                planned.forEach(item -> sink.accept(cells(pairing, item)));
            }
            cursor = page.next();
        }
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

    private static Change change(
            PairingEntry entry, Pairing there, Map<Long, List<PlanItem>> items, List<FieldRefusal> errors) {
        if (!errors.isEmpty()) {
            return new Change(Change.Effect.REFUSED, List.of(), errors);
        }
        if (there == null) {
            return Change.isNew();
        }
        List<String> columns = new ArrayList<>();
        note(columns, "endedOn", there.endedOn(), entry.pairing().endedOn());
        note(columns, "funds", there.funds(), entry.pairing().funds());
        if (entry.item() != null) {
            PlanItem now = items.getOrDefault(there.id(), List.of()).stream()
                    .filter(item -> item.what().equals(entry.item().what()))
                    .findFirst()
                    .orElse(null);
            if (now == null) {
                return Change.isNew();
            }
            note(columns, "plannedFor", now.plannedFor(), entry.item().plannedFor());
            note(columns, "doneOn", now.doneOn(), entry.item().doneOn());
            note(columns, "result", now.result(), entry.item().result());
        }
        return Change.of(columns);
    }

    private static void note(List<String> columns, String column, Object was, Object is) {
        if (!Objects.equals(was, is)) {
            columns.add(column);
        }
    }

    private PairingEntry settled(PairingEntry entry) {
        return organisations
                .named(OrganisationKind.BRANCH, entry.pairing().branchCode())
                .map(Organisation::code)
                .map(entry::ofBranch)
                .orElse(entry);
    }

    private Map<Long, List<PlanItem>> itemsOf(List<Pairing> some) {
        return pairings.items(some.stream().map(Pairing::id).toList()).stream()
                .collect(Collectors.groupingBy(PlanItem::pairingId));
    }

    private static Pairing find(List<Pairing> known, PairingEdit edit) {
        return sameTwo(known, edit).stream()
                .filter(pairing -> pairing.startedOn().equals(edit.startedOn()))
                .findFirst()
                .orElse(null);
    }

    private static List<Pairing> sameTwo(List<Pairing> known, PairingEdit edit) {
        return known.stream()
                .filter(pairing -> pairing.branchCode().equals(edit.branchCode())
                        && pairing.villageCode().equals(edit.villageCode()))
                .toList();
    }
}
