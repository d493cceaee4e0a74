package org.sangyu.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final HistoryBook history;
    private final AuditLog audit;

    OrganisationDesk(OrganisationTable table, TreeCache cache, TreeBook book, HistoryBook history, AuditLog audit) {
        this.table = table;
        this.cache = cache;
        this.book = book;
        this.history = history;
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
        List<Alteration> changed = new ArrayList<>();
        for (Saving one : wanted) {
            Optional<Organisation> there =
                    tree.find(one.head().code()).filter(organisation -> organisation.kind() == one.kind());
            if (there.isEmpty()) {
                Organisation fresh = admission.admit(one.head().asNew(one.kind()), actor);
                checkName(fresh, tree, names);
                added.add(one.head().active() ? fresh : fresh.resting());
                saved.add(added.get(added.size() - 1));
            } else {
                Alteration alteration = alter(there.get(), one, tree, actor);
                checkName(alteration.after(), tree, names);
                if (!alteration.isNone()) {
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
                .check(tree.namesake(kind, head.areaCode(), head.name()).isEmpty(), "name", "organisation.name.taken")
                .orRefuse();
    }

    /** The number of changes so far; a form carries it, and saves only what nobody else has changed meanwhile. */
    public int version(String code) {
        return table.version(code);
    }

    /** What was done to it, the newest first. */
    public List<HistoryLine> history(String code) {
        return history.of(code);
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
                        || tree.namesake(one.kind(), one.parentCode(), one.name())
                                .filter(other -> !other.code().equals(one.code()))
                                .isPresent());
        new Findings().check(!taken, "name", "organisation.name.taken").orRefuse();
    }

    private Alteration alter(Organisation now, Saving wanted, OrganisationTree tree, Actor actor) {
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
        return Alteration.of(now, wanted);
    }

    private void log(List<Organisation> added, List<Alteration> changed, Actor actor) {
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
