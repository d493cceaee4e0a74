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
 * The register of stations. Outside one's area they are not there; inside it, whoever may keep the register adds and
 * changes them. None is ever removed: one that has closed is no longer active.
 */
@Service
@Transactional
public class Stations {

    private final StationTable table;
    private final StationReader reader;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Stations(StationTable table, StationReader reader, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.table = table;
        this.reader = reader;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the order of areas and numbers. */
    @Transactional(readOnly = true)
    public PlacePage<Station> list(StationFilter filter, Actor actor) {
        Search search = new Search()
                .within(Reach.of(actor))
                .begins("name", filter.q())
                .equal("kind", filter.kind())
                .area(filter.area());
        if ("true".equals(filter.active()) || "false".equals(filter.active())) {
            search.add("active = :active", "active", Boolean.valueOf(filter.active()));
        }
        if (filter.cursor() != null && filter.cursor().matches("S-\\d{6,12}-\\d{2,3}")) {
            search.add("(area_code, code) > (:afterArea, :after)", "after", filter.cursor());
            search.params().put("afterArea", filter.cursor().split("-")[1]);
        }
        List<Station> found = jdbc.sql("select * from station where %s order by area_code, code limit :limit"
                        .formatted(search.where()))
                .params(search.params())
                .param("limit", PlacePage.SIZE + 1)
                .query(StationTable::station)
                .list();
        return PlacePage.of(found, Station::code);
    }

    /** @throws Refusal not found, when there is none or it lies outside the actor's area */
    @Transactional(readOnly = true)
    public Station require(String code, Actor actor) {
        return table.find(code)
                .filter(station -> Reach.of(actor).covers(station.facts().areaCode()))
                .orElseThrow(() -> Refusal.notFound("places.refused.unknown"));
    }

    /** @return its code, the next number of its area */
    public String add(StationFacts facts, Actor by) {
        permitInArea(facts.areaCode(), by);
        String code = table.nextCode(facts.areaCode());
        if (!table.insert(code, facts, clock.instant(), by.username())) {
            throw Refusal.invalid("name", "places.error.taken");
        }
        audit.record(by, "place-added", code, true, Map.of("name", facts.name()));
        return code;
    }

    /**
     * @param version the one that was read; a {@link Refusal} tells when somebody else changed the station since
     * @throws Refusal also when it is to move to another area, which its code belongs to
     */
    public void change(String code, int version, StationFacts facts, Actor by) {
        Station before = require(code, by);
        Reach.require(by, before.facts().areaCode());
        if (!before.facts().areaCode().equals(facts.areaCode())) {
            throw Refusal.invalid("area", "places.error.area.fixed");
        }
        try {
            if (!table.update(code, version, facts, clock.instant(), by.username())) {
                throw Refusal.conflict("places.refused.changed-meanwhile");
            }
        } catch (DuplicateKeyException e) {
            throw Refusal.invalid("name", "places.error.taken");
        }
        List<String> changed = Written.changed(reader.write(before.facts()), reader.write(facts));
        audit.record(by, "place-changed", code, true, Map.of("fields", String.join(",", changed)));
    }

    static void permitInArea(String areaCode, Actor by) {
        if (!Reach.keeps(by, areaCode)) {
            throw Refusal.invalid("area", "places.error.area.not-yours");
        }
    }
}
