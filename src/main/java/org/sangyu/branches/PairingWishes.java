package org.sangyu.branches;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.sangyu.sheets.Change;

/**
 * Several pairings with their plans as a spreadsheet wants them, held against what is there: which of them exist, what
 * speaks against them, what they would change. Two queries, however many they are.
 */
class PairingWishes {

    private final PairingRules rules;
    private final Map<String, PairingEdit> wanted = new LinkedHashMap<>();
    private final List<Pairing> known;
    private final Map<Long, List<PlanItem>> items;

    /** @param settled with branches by their codes */
    PairingWishes(List<PairingEntry> settled, PairingTable table, PairingRules rules) {
        this.rules = rules;
        settled.forEach(entry -> wanted.putIfAbsent(entry.pairing().key(), entry.pairing()));
        this.known = table.ofTheSame(edits());
        this.items = table.items(known.stream().map(Pairing::id).toList()).stream()
                .collect(Collectors.groupingBy(PlanItem::pairingId));
    }

    /** Each pairing once, whatever it plans. */
    List<PairingEdit> edits() {
        return List.copyOf(wanted.values());
    }

    Optional<Pairing> there(PairingEdit edit) {
        return ofTheSameTwo(edit).stream()
                .filter(pairing -> pairing.startedOn().equals(edit.startedOn()))
                .findFirst();
    }

    /** What the pairing plans under the same name already. */
    Optional<PlanItem> planned(PairingEntry entry) {
        return there(entry.pairing()).stream()
                .flatMap(pairing -> items.getOrDefault(pairing.id(), List.of()).stream())
                .filter(item ->
                        entry.item() != null && item.what().equals(entry.item().what()))
                .findFirst();
    }

    Findings check(PairingEntry entry, Actor actor) {
        PairingEdit edit = entry.pairing();
        Optional<Pairing> there = there(edit);
        List<Pairing> others = ofTheSameTwo(edit).stream()
                .filter(other -> there.isEmpty() || other.id() != there.get().id())
                .toList();
        Findings findings = rules.check(edit, others, actor)
                .check(!isBesideAnother(edit), "startedOn", "branches.pairing.same-time")
                .check(wanted.get(edit.key()).equals(edit), "endedOn", "branches.pairing.differs");
        return entry.item() == null ? findings : entry.item().check(findings, edit.startedOn(), rules.today());
    }

    Change change(PairingEntry entry, Actor actor) {
        Findings findings = check(entry, actor);
        if (!findings.errors().isEmpty()) {
            return new Change(Change.Effect.REFUSED, List.of(), findings.errors());
        }
        Optional<Pairing> there = there(entry.pairing());
        Optional<PlanItem> planned = planned(entry);
        if (there.isEmpty() || entry.item() != null && planned.isEmpty()) {
            return Change.isNew();
        }
        List<String> columns = new ArrayList<>();
        note(columns, "endedOn", there.get().endedOn(), entry.pairing().endedOn());
        note(columns, "funds", there.get().funds(), entry.pairing().funds());
        planned.ifPresent(now -> {
            note(columns, "plannedFor", now.plannedFor(), entry.item().plannedFor());
            note(columns, "doneOn", now.doneOn(), entry.item().doneOn());
            note(columns, "result", now.result(), entry.item().result());
        });
        return Change.of(columns);
    }

    /** Whether another of the wanted pairs the same two at the same time. */
    private boolean isBesideAnother(PairingEdit edit) {
        return wanted.values().stream()
                .anyMatch(other -> !other.key().equals(edit.key())
                        && Objects.equals(other.branchCode(), edit.branchCode())
                        && Objects.equals(other.villageCode(), edit.villageCode())
                        && other.startedOn() != null
                        && edit.overlaps(other.startedOn(), other.endedOn()));
    }

    private List<Pairing> ofTheSameTwo(PairingEdit edit) {
        return known.stream()
                .filter(pairing -> pairing.branchCode().equals(edit.branchCode())
                        && pairing.villageCode().equals(edit.villageCode()))
                .toList();
    }

    private static void note(List<String> columns, String column, Object was, Object is) {
        if (!Objects.equals(was, is)) {
            columns.add(column);
        }
    }
}
