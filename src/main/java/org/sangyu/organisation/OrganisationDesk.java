package org.sangyu.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where organisations are kept: one or several hundred at a time are added or changed, with a line that says what
 * changed, who did it and when. The modules keep what their kinds know besides, in the same transaction.
 */
@Service
public class OrganisationDesk {

    private final OrganisationTable table;
    private final TreeCache cache;
    private final TreeBook book;
    private final AuditLog audit;

    OrganisationDesk(OrganisationTable table, TreeCache cache, TreeBook book, AuditLog audit) {
        this.table = table;
        this.cache = cache;
        this.book = book;
        this.audit = audit;
    }

    /**
     * Adds what is new and changes what is there; what would stay the same is left alone.
     *
     * @return the organisations as they are now, in the order in which they were asked for
     * @throws Refusal with every field that is wrong, not permitted, or as a conflict when somebody else was quicker
     */
    @Transactional
    public List<Organisation> save(List<Saving> wanted, Actor actor) {
        OrganisationTree tree = cache.tree();
        Admission admission = new Admission(tree, numbering(wanted, tree));
        Set<String> names = new HashSet<>();
        List<Organisation> saved = new ArrayList<>();
        List<Organisation> added = new ArrayList<>();
        List<TreeBook.Alteration> changed = new ArrayList<>();
        for (Saving one : wanted) {
            Optional<Organisation> there =
                    tree.find(one.head().code()).filter(organisation -> organisation.kind() == one.kind());
            if (there.isEmpty()) {
                Organisation fresh = admission.admit(one.head().asNew(one.kind()), actor);
                checkName(fresh, tree, names);
                added.add(one.head().active() ? fresh : resting(fresh));
                saved.add(added.get(added.size() - 1));
            } else {
                TreeBook.Alteration alteration = alter(there.get(), one, tree, actor);
                checkName(alteration.after(), tree, names);
                if (!alteration.changes().isEmpty()) {
                    changed.add(alteration);
                }
                saved.add(alteration.after());
            }
        }
        book.add(added, actor);
        book.change(changed, actor);
        log(added, changed, actor);
        return saved;
    }

    /** Changes an organisation that has no details of a kind, or leaves them as they are. */
    @Transactional
    public Organisation change(OrganisationHead wanted, Actor actor) {
        Organisation there = cache.tree()
                .find(wanted.code())
                .orElseThrow(() -> Refusal.notFound("organisation.unknown", wanted.code()));
        return save(List.of(new Saving(there.kind(), wanted, Map.of(), Map.of())), actor)
                .get(0);
    }

    /**
     * For a form that adds: what a spreadsheet would understand as a change of what is there is a mistake here.
     *
     * @throws Refusal when the code, or the name in this area, is taken
     */
    public void requireNew(OrganisationKind kind, OrganisationHead head) {
        OrganisationTree tree = cache.tree();
        new Findings()
                .check(tree.find(head.code()).isEmpty(), "code", "organisation.code.taken", head.code())
                .check(namesake(tree, kind, head.areaCode(), head.name()).isEmpty(), "name", "organisation.name.taken")
                .orRefuse();
    }

    /** The number of changes so far; a form carries it, and saves only what nobody else has changed meanwhile. */
    public int version(String code) {
        return table.version(code);
    }

    /** What was done to it, the newest first. */
    public List<HistoryLine> history(String code) {
        return book.history(code);
    }

    /**
     * Writes down a decision about an organisation.
     *
     * @param version as the person saw it; {@code null} for whatever is there now
     */
    @Transactional
    public void decided(
            Organisation about, String action, Map<String, HistoryLine.Changed> what, Integer version, Actor actor) {
        book.note(about.code(), action, what, version, actor);
        audit.record(actor, "register-" + action, about.code(), true, Map.of());
    }

    /** With the last numbers under all parents of what is new, so that hundreds cost no more statements than one. */
    private Numbering numbering(List<Saving> wanted, OrganisationTree tree) {
        Numbering numbering = new Numbering(table);
        wanted.stream()
                .filter(one -> tree.find(one.head().code()).isEmpty())
                .filter(one -> tree.find(one.head().areaCode()).isPresent())
                .collect(Collectors.groupingBy(
                        Saving::kind, Collectors.mapping(one -> one.head().areaCode(), Collectors.toSet())))
                .forEach(numbering::prepare);
        return numbering;
    }

    /** In a register, a name is found only once in an area: it is by its name that a spreadsheet means something. */
    private static void checkName(Organisation one, OrganisationTree tree, Set<String> names) {
        boolean taken = one.kind().isRegistered()
                && (!names.add(one.kind() + one.parentCode() + " " + one.name())
                        || namesake(tree, one.kind(), one.parentCode(), one.name())
                                .filter(other -> !other.code().equals(one.code()))
                                .isPresent());
        new Findings().check(!taken, "name", "organisation.name.taken").orRefuse();
    }

    static Optional<Organisation> namesake(OrganisationTree tree, OrganisationKind kind, String area, String name) {
        return tree.childrenOf(area == null ? "" : area).stream()
                .filter(other -> other.kind() == kind && other.name().equals(name))
                .findFirst();
    }

    private TreeBook.Alteration alter(Organisation now, Saving wanted, OrganisationTree tree, Actor actor) {
        if (!RegisterSight.keeps(actor, now)) {
            throw Refusal.notPermitted("organisation.not-yours", now.name());
        }
        OrganisationHead head = wanted.head();
        Findings findings = new Findings();
        HeadRules.check(head.name(), head.email(), head.phone(), findings);
        boolean leaves = now.active() && !head.active();
        findings.check(
                        !leaves || tree.childrenOf(now.code()).stream().noneMatch(Organisation::active),
                        "active",
                        "organisation.active.has-members")
                .orRefuse();
        Organisation after = new Organisation(
                now.code(),
                head.name().strip(),
                now.kind(),
                now.tier(),
                now.parentCode(),
                HeadRules.orNull(head.email()),
                HeadRules.orNull(head.phone()),
                head.active());
        return new TreeBook.Alteration(now, after, head.version(), differences(now, after, wanted));
    }

    /** By field, what differs, of the organisation itself and of its details. */
    static Map<String, HistoryLine.Changed> differences(Organisation before, Organisation after, Saving wanted) {
        Map<String, HistoryLine.Changed> changes = new LinkedHashMap<>();
        note(changes, "name", before.name(), after.name());
        note(changes, "email", before.email(), after.email());
        note(changes, "phone", before.phone(), after.phone());
        note(changes, "active", "" + before.active(), "" + after.active());
        TreeSet<String> fields = new TreeSet<>(wanted.before().keySet());
        fields.addAll(wanted.after().keySet());
        fields.forEach(field ->
                note(changes, field, wanted.before().get(field), wanted.after().get(field)));
        return changes;
    }

    private static void note(Map<String, HistoryLine.Changed> changes, String field, String was, String is) {
        if (!Objects.equals(HeadRules.orNull(was), HeadRules.orNull(is))) {
            changes.put(field, new HistoryLine.Changed(HeadRules.orNull(was), HeadRules.orNull(is)));
        }
    }

    private static Organisation resting(Organisation fresh) {
        return new Organisation(
                fresh.code(),
                fresh.name(),
                fresh.kind(),
                fresh.tier(),
                fresh.parentCode(),
                fresh.email(),
                fresh.phone(),
                false);
    }

    private void log(List<Organisation> added, List<TreeBook.Alteration> changed, Actor actor) {
        int count = added.size() + changed.size();
        if (count == 0) {
            return;
        }
        String subject =
                added.isEmpty() ? changed.get(0).after().code() : added.get(0).code();
        audit.record(
                actor,
                "register-saved",
                count == 1 ? subject : subject + " +" + (count - 1),
                true,
                Map.of("added", added.size(), "changed", changed.size()));
    }
}
