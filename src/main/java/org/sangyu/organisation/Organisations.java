package org.sangyu.organisation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of who there is: finding, who serves an area, adding. Reading costs no query. */
@Service
public class Organisations {

    private final OrganisationTable table;
    private final TreeCache cache;
    private final TreeBook book;

    Organisations(OrganisationTable table, TreeCache cache, TreeBook book) {
        this.table = table;
        this.cache = cache;
        this.book = book;
    }

    /** Also what is no longer active. */
    public Optional<Organisation> find(String code) {
        return cache.tree().find(code);
    }

    /** @throws Refusal not found, when there is none with this code */
    public Organisation require(String code) {
        return find(code).orElseThrow(() -> Refusal.notFound("organisation.unknown", code));
    }

    /**
     * The one with this code, for who may see it in the register.
     *
     * @throws Refusal not found, also for who may not
     */
    public Organisation requireSeen(String code, Actor actor) {
        return find(code)
                .filter(organisation -> RegisterSight.sees(actor, organisation))
                .orElseThrow(Organisations::unknown);
    }

    /** For who asks the register for something that is not there, or not theirs to see. */
    public static Refusal unknown() {
        return Refusal.notFound("organisation.register.unknown");
    }

    /** Whether there is an active city, town, community or grid with this code. */
    public boolean isArea(String code) {
        return find(code)
                .filter(Organisation::active)
                .filter(Organisation::isArea)
                .isPresent();
    }

    public Optional<Organisation> parentOf(String code) {
        OrganisationTree tree = cache.tree();
        return tree.find(code).flatMap(Organisation::parent).flatMap(tree::find);
    }

    /** What stands directly under {@code parentCode}, active or not, by code; of {@code null} the cities. */
    public List<Organisation> childrenOf(String parentCode) {
        return cache.tree().childrenOf(parentCode == null ? "" : parentCode);
    }

    /** The active volunteer teams of the area itself and of the areas above it, the nearest first. */
    public List<Organisation> teamsServing(String areaCode) {
        return cache.tree().serving(OrganisationKind.TEAM, areaCode);
    }

    /** The active units of the area itself and of the areas above it, the nearest first. */
    public List<Organisation> unitsServing(String areaCode) {
        return cache.tree().serving(OrganisationKind.UNIT, areaCode);
    }

    /** The active areas from {@code scopeCode} (itself included) downwards, each before those within it. */
    public List<Organisation> areasWithin(String scopeCode) {
        return cache.tree().areasWithin(scopeCode);
    }

    /** The names of those of these codes that exist, for lists. */
    public Map<String, String> names(Collection<String> codes) {
        OrganisationTree tree = cache.tree();
        Map<String, String> names = new LinkedHashMap<>();
        for (String code : codes) {
            tree.find(code).ifPresent(organisation -> names.put(code, organisation.name()));
        }
        return names;
    }

    /**
     * Adds to the tree and publishes {@link OrganisationAdded}.
     *
     * @throws Refusal with every field that is wrong, or not permitted when {@code actor} neither administers the parent
     *     nor keeps its register
     */
    @Transactional
    public Organisation add(NewOrganisation wanted, Actor actor) {
        Organisation organisation = new Admission(cache.tree(), new Numbering(table)).admit(wanted, actor);
        book.add(List.of(organisation), actor);
        return organisation;
    }

    /**
     * The area with this code, or, for people who write names into spreadsheets, the only one that is called so.
     *
     * @return empty when there is none, or more than one of the name
     */
    public Optional<Organisation> area(String codeOrName) {
        return named(codeOrName, Organisation::isArea);
    }

    /** The same for an organisation of this kind. */
    public Optional<Organisation> named(OrganisationKind kind, String codeOrName) {
        return named(codeOrName, organisation -> organisation.kind() == kind);
    }

    /** The same among those that are wanted. */
    public Optional<Organisation> named(String codeOrName, Predicate<Organisation> wanted) {
        if (codeOrName == null || codeOrName.isBlank()) {
            return Optional.empty();
        }
        OrganisationTree tree = cache.tree();
        Optional<Organisation> byCode = tree.find(codeOrName.strip()).filter(wanted);
        if (byCode.isPresent()) {
            return byCode;
        }
        List<Organisation> byName =
                tree.named(codeOrName.strip()).stream().filter(wanted).toList();
        return byName.size() == 1 ? Optional.of(byName.get(0)) : Optional.empty();
    }

    /** The one of this kind with the code, or, without a code, with the name in the area: a register's natural key. */
    public Optional<Organisation> find(OrganisationKind kind, String code, String areaCode, String name) {
        OrganisationTree tree = cache.tree();
        return code != null
                ? tree.find(code).filter(organisation -> organisation.kind() == kind)
                : tree.namesake(kind, areaCode, name);
    }

    void checkPlace(OrganisationKind kind, String code, Organisation parent, Findings findings) {
        new Admission(cache.tree(), new Numbering(table)).checkPlace(kind, code, parent, findings);
    }
}
