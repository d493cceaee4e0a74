package org.sangyu.places;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two catalogues of services. Outside one's area they are not there; inside it, whoever may keep the register adds
 * and changes items. None is ever removed: what is offered no longer is no longer active.
 */
@Service
@Transactional
public class Catalogue {

    private final CatalogueTable table;
    private final ServiceReader reader;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Catalogue(CatalogueTable table, ServiceReader reader, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.table = table;
        this.reader = reader;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the order of lists, areas and items. */
    @Transactional(readOnly = true)
    public PlacePage<CatalogueItem> list(CatalogueFilter filter, Actor actor) {
        Search search = new Search()
                .within(Reach.of(actor))
                .begins("item", filter.q())
                .equal("list", filter.list())
                .area(filter.area());
        if ("true".equals(filter.active()) || "false".equals(filter.active())) {
            search.add("active = :active", "active", Boolean.valueOf(filter.active()));
        }
        if (filter.cursor() != null && filter.cursor().matches("\\d{1,18}")) {
            search.add(
                    "(list, area_code, item) > (select c.list, c.area_code, c.item from catalogue_item c where c.id = :after)",
                    "after",
                    Long.valueOf(filter.cursor()));
        }
        List<CatalogueItem> found = jdbc.sql(
                        "select * from catalogue_item where %s order by list, area_code, item limit :limit"
                                .formatted(search.where()))
                .params(search.params())
                .param("limit", PlacePage.SIZE + 1)
                .query(CatalogueTable::item)
                .list();
        return PlacePage.of(found, item -> "" + item.id());
    }

    /** @throws Refusal not found, when there is none or it lies outside the actor's area */
    @Transactional(readOnly = true)
    public CatalogueItem require(long id, Actor actor) {
        return table.find(id)
                .filter(item -> Reach.of(actor).covers(item.facts().areaCode()))
                .orElseThrow(() -> Refusal.notFound("places.refused.unknown"));
    }

    public long add(ServiceFacts facts, Actor by) {
        Stations.permitInArea(facts.areaCode(), by);
        long id = table.insert(facts, clock.instant(), by.username())
                .orElseThrow(() -> Refusal.invalid("item", "places.error.taken"));
        audit.record(by, "place-added", "catalogue " + id, true, Map.of("name", facts.item()));
        return id;
    }

    /** @param version the one that was read; a {@link Refusal} tells when somebody else changed the item since */
    public void change(long id, int version, ServiceFacts facts, Actor by) {
        CatalogueItem before = require(id, by);
        Reach.require(by, before.facts().areaCode());
        Stations.permitInArea(facts.areaCode(), by);
        try {
            if (!table.update(id, version, facts, clock.instant(), by.username())) {
                throw Refusal.conflict("places.refused.changed-meanwhile");
            }
        } catch (DuplicateKeyException e) {
            throw Refusal.invalid("item", "places.error.taken");
        }
        List<String> changed = Written.changed(reader.write(before.facts()), reader.write(facts));
        audit.record(by, "place-changed", "catalogue " + id, true, Map.of("fields", String.join(",", changed)));
    }
}
