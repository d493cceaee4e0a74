package org.sangyu.places;

import java.time.Clock;
import org.sangyu.organisation.Conditions;
import org.sangyu.organisation.RegisterPage;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of stations, by their codes: the next number of their area. One that has closed is no longer active. */
@Service
public class Stations extends PlaceDesk<String, StationFacts, Station> {

    Stations(StationTable table, StationReader reader, AuditLog audit, Clock clock) {
        super(table, reader, audit, clock);
    }

    /** In the order of areas and numbers. */
    @Transactional(readOnly = true)
    public RegisterPage<Station> list(StationFilter filter, Actor actor) {
        Conditions conditions = filter.on(Reach.of(actor));
        if (filter.cursor() != null && filter.cursor().matches(StationTable.CODE)) {
            conditions
                    .and("(area_code, code) > (:afterArea, :after)", "after", filter.cursor())
                    .params()
                    .put("afterArea", StationTable.areaOf(filter.cursor()));
        }
        return page(conditions, Station::code);
    }

    @Override
    String subject(String code) {
        return code;
    }

    @Override
    String nameField() {
        return "name";
    }

    /** The code says where it is, so it stays there. */
    @Override
    void checkArea(Station before, StationFacts facts, Actor by) {
        if (!before.facts().areaCode().equals(facts.areaCode())) {
            throw Refusal.invalid("area", "places.error.area.fixed");
        }
    }
}
