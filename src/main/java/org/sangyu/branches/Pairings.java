package org.sangyu.branches;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sangyu.organisation.Conditions;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.RegisterPage;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where branches and villages are paired, plan what they do together, and write down what came of it. */
@Service
public class Pairings {

    private static final Pattern CURSOR = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)_(\\d{1,18})");
    private static final Comparator<PlanItem> AS_PLANNED = Comparator.comparing(
                    PlanItem::lastDay, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PlanItem::id);

    private final PairingTable table;
    private final PairingRules rules;
    private final AuditLog audit;
    private final Clock clock;

    Pairings(PairingTable table, PairingRules rules, AuditLog audit, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal not found, also for who may not see it */
    public Pairing require(long id, Actor actor) {
        return table.byId(List.of(id)).stream()
                .filter(pairing -> PairingFilter.sees(actor, pairing))
                .findFirst()
                .orElseThrow(Organisations::unknown);
    }

    /** @throws Refusal not found, also for who may not see it; not permitted, for who may not change it */
    public Pairing requireKept(long id, Actor actor) {
        Pairing pairing = require(id, actor);
        if (!keeps(pairing, actor)) {
            throw Refusal.notPermitted("organisation.not-yours", pairing.branchName());
        }
        return pairing;
    }

    public boolean keeps(Pairing pairing, Actor actor) {
        return PairingFilter.keeps(actor, pairing);
    }

    /** The newest first, ended ones among them. */
    @Transactional(readOnly = true)
    public RegisterPage<Pairing> list(PairingFilter filter, String cursor, int limit, Actor actor) {
        Conditions conditions = filter.on(actor);
        after(cursor, conditions);
        return RegisterPage.of(table.page(conditions, limit + 1), limit, last -> last.startedOn() + "_" + last.id());
    }

    /** In the order in which they are planned. */
    public List<PlanItem> items(Pairing pairing) {
        return items(List.of(pairing.id()));
    }

    List<PlanItem> items(Collection<Long> pairingIds) {
        return table.items(pairingIds).stream()
                .sorted(Comparator.comparing(PlanItem::pairingId).thenComparing(AS_PLANNED))
                .toList();
    }

    /** @return the new pairing's id */
    @Transactional
    public long open(PairingEdit wanted, Actor actor) {
        Pairing opened = saveOne(wanted, null, null, actor);
        audit.record(actor, "register-saved", "pairing " + opened.id(), true, Map.of("added", 1, "changed", 0));
        return opened.id();
    }

    /**
     * Changes when it began and ended and what pays for it; a pairing of other partners is another pairing.
     *
     * @param version as the person saw it
     */
    @Transactional
    public void change(long id, int version, PairingEdit wanted, Actor actor) {
        Pairing now = requireKept(id, actor);
        PairingEdit same = new PairingEdit(
                now.branchCode(), now.villageCode(), wanted.startedOn(), wanted.endedOn(), wanted.funds());
        saveOne(same, now, version, actor);
        audit.record(actor, "register-saved", "pairing " + id, true, Map.of("added", 0, "changed", 1));
    }

    /**
     * Plans something more, or writes down what came of it.
     *
     * @throws Refusal with every field that is wrong, or as a conflict when the pairing has ended
     */
    @Transactional
    public void plan(long id, PlanItem wanted, Actor actor) {
        Pairing pairing = requireKept(id, actor);
        if (!pairing.isRunning()) {
            throw Refusal.conflict("branches.pairing.has-ended");
        }
        List<PlanItem> there = table.items(List.of(id));
        boolean known =
                wanted.id() == null || there.stream().anyMatch(item -> item.id().equals(wanted.id()));
        if (!known) {
            throw Organisations.unknown();
        }
        boolean twice = there.stream()
                .anyMatch(item -> !item.id().equals(wanted.id())
                        && wanted.what() != null
                        && item.what().equals(wanted.what().strip()));
        wanted.check(new Findings(), pairing.startedOn(), rules.today())
                .check(!twice, "what", "branches.pairing.planned-already")
                .orRefuse();
        table.saveItems(List.of(wanted.of(id)));
    }

    public LocalDate today() {
        return rules.today();
    }

    private Pairing saveOne(PairingEdit edit, Pairing now, Integer version, Actor actor) {
        if (edit.branchCode() != null) {
            table.lock(List.of(edit.branchCode()));
        }
        List<Pairing> others = table.ofTheSame(List.of(edit)).stream()
                .filter(other -> now == null || other.id() != now.id())
                .toList();
        rules.check(edit, others, actor).orRefuse();
        OffsetDateTime at = clock.instant().atOffset(ZoneOffset.UTC);
        if (now == null) {
            table.insert(List.of(PairingTable.row(null, edit)), at, actor.username());
        } else if (table.update(List.of(PairingTable.row(now.id(), edit)), version, at, actor.username()) == 0) {
            throw Refusal.conflict("organisation.changed-meanwhile");
        }
        return table.ofTheSame(List.of(edit)).stream()
                .filter(pairing -> pairing.startedOn().equals(edit.startedOn()))
                .findFirst()
                .orElseThrow();
    }

    private static void after(String cursor, Conditions conditions) {
        if (cursor == null || cursor.isBlank()) {
            return;
        }
        Matcher parts = CURSOR.matcher(cursor);
        try {
            if (parts.matches()) {
                conditions.and(
                        "(p.started_on, p.id) < (:startedOn, :id)",
                        Map.of("startedOn", LocalDate.parse(parts.group(1)), "id", Long.valueOf(parts.group(2))));
                return;
            }
        } catch (DateTimeParseException e) {
            // refused below, like any other cursor that we did not write
        }
        throw Refusal.invalid("cursor", "branches.pairing.cursor");
    }
}
