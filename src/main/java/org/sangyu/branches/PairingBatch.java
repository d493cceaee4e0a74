package org.sangyu.branches;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where several hundred pairings with their plans are added or changed at once, by a handful of statements. */
@Service
class PairingBatch {

    private final PairingTable table;
    private final PairingRules rules;
    private final Organisations organisations;
    private final Clock clock;

    PairingBatch(PairingTable table, PairingRules rules, Organisations organisations, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The same, each of a branch by its code. */
    List<PairingEntry> settled(List<PairingEntry> entries) {
        return entries.stream().map(this::settled).toList();
    }

    PairingEntry settled(PairingEntry entry) {
        return organisations
                .named(OrganisationKind.BRANCH, entry.pairing().branchCode())
                .map(Organisation::code)
                .map(entry::ofBranch)
                .orElse(entry);
    }

    PairingWishes wishes(List<PairingEntry> settled) {
        return new PairingWishes(settled, table, rules);
    }

    /** @throws Refusal with what is wrong with the first that cannot be saved */
    @Transactional
    public void save(List<PairingEntry> settled, Actor actor) {
        table.lock(settled.stream()
                .map(entry -> entry.pairing().branchCode())
                .distinct()
                .sorted()
                .toList());
        PairingWishes wishes = wishes(settled);
        settled.forEach(entry -> wishes.check(entry, actor).orRefuse());
        List<PairingTable.Row> fresh = new ArrayList<>();
        List<PairingTable.Row> changed = new ArrayList<>();
        for (PairingEdit edit : wishes.edits()) {
            Optional<Pairing> there = wishes.there(edit);
            if (there.isEmpty()) {
                fresh.add(PairingTable.row(null, edit));
            } else if (!PairingEdit.of(there.get()).equals(edit)) {
                changed.add(PairingTable.row(there.get().id(), edit));
            }
        }
        OffsetDateTime at = clock.instant().atOffset(ZoneOffset.UTC);
        table.insert(fresh, at, actor.username());
        table.update(changed, null, at, actor.username());
        PairingWishes saved = wishes(settled);
        table.saveItems(settled.stream()
                .filter(entry -> entry.item() != null)
                .map(entry -> entry.item()
                        .of(saved.there(entry.pairing()).orElseThrow().id()))
                .toList());
    }
}
