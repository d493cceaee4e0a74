package org.sangyu.organisation;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of who there is: finding, who serves an area, adding. Reading costs no query. */
@Service
public class Organisations {

    private final OrganisationTable table;
    private final TreeCache cache;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Organisations(OrganisationTable table, TreeCache cache, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.cache = cache;
        this.events = events;
        this.clock = clock;
    }

    /** Also what is no longer active. */
    public Optional<Organisation> find(String code) {
        return cache.tree().find(code);
    }

    /** @throws Refusal not found, when there is none with this code */
    public Organisation require(String code) {
        return find(code).orElseThrow(() -> Refusal.notFound("organisation.unknown", code));
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
     * @throws Refusal with every field that is wrong, or not permitted when {@code actor} does not administer the parent
     */
    @Transactional
    public Organisation add(NewOrganisation wanted, Actor actor) {
        Organisation organisation = new Admission(cache.tree(), table).admit(wanted, actor);
        if (!table.insert(organisation, clock.instant(), actor.username())) {
            throw Refusal.invalid("code", "organisation.code.taken", organisation.code());
        }
        cache.changed();
        events.publishEvent(new OrganisationAdded(organisation, actor));
        return organisation;
    }
}
