package org.sangyu.places;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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
 * The register of partners. Outside one's area they are not there; inside it, whoever may keep the register adds and
 * changes them. None is ever removed: an agreement ends with its last day.
 */
@Service
@Transactional
public class Partners {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final PartnerTable table;
    private final PartnerReader reader;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Partners(PartnerTable table, PartnerReader reader, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.table = table;
        this.reader = reader;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the order of areas and names. */
    @Transactional(readOnly = true)
    public PlacePage<Partner> list(PartnerFilter filter, Actor actor) {
        Search search = new Search()
                .within(Reach.of(actor))
                .begins("name", filter.q())
                .equal("kind", filter.kind())
                .area(filter.area());
        if ("VALID".equals(filter.validity())) {
            search.add("valid_from <= :today and coalesce(valid_to, 'infinity') >= :today", "today", today());
        } else if ("EXPIRED".equals(filter.validity())) {
            search.add("valid_to < :today", "today", today());
        } else if ("UPCOMING".equals(filter.validity())) {
            search.add("valid_from > :today", "today", today());
        }
        if (filter.cursor() != null && filter.cursor().matches("\\d{1,18}")) {
            search.add(
                    "(area_code, name) > (select p.area_code, p.name from partner p where p.id = :after)",
                    "after",
                    Long.valueOf(filter.cursor()));
        }
        List<Partner> found = jdbc.sql("select * from partner where %s order by area_code, name limit :limit"
                        .formatted(search.where()))
                .params(search.params())
                .param("limit", PlacePage.SIZE + 1)
                .query(PartnerTable::partner)
                .list();
        return PlacePage.of(found, partner -> "" + partner.id());
    }

    /** @throws Refusal not found, when there is none or it lies outside the actor's area */
    @Transactional(readOnly = true)
    public Partner require(long id, Actor actor) {
        return table.find(id)
                .filter(partner -> Reach.of(actor).covers(partner.facts().areaCode()))
                .orElseThrow(() -> Refusal.notFound("places.refused.unknown"));
    }

    public long add(PartnerFacts facts, Actor by) {
        Stations.permitInArea(facts.areaCode(), by);
        long id = table.insert(facts, clock.instant(), by.username())
                .orElseThrow(() -> Refusal.invalid("name", "places.error.taken"));
        audit.record(by, "place-added", "partner " + id, true, Map.of("name", facts.name()));
        return id;
    }

    /** @param version the one that was read; a {@link Refusal} tells when somebody else changed the partner since */
    public void change(long id, int version, PartnerFacts facts, Actor by) {
        Partner before = require(id, by);
        Reach.require(by, before.facts().areaCode());
        Stations.permitInArea(facts.areaCode(), by);
        try {
            if (!table.update(id, version, facts, clock.instant(), by.username())) {
                throw Refusal.conflict("places.refused.changed-meanwhile");
            }
        } catch (DuplicateKeyException e) {
            throw Refusal.invalid("name", "places.error.taken");
        }
        List<String> changed = Written.changed(reader.write(before.facts()), reader.write(facts));
        audit.record(by, "place-changed", "partner " + id, true, Map.of("fields", String.join(",", changed)));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
