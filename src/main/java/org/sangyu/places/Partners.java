package org.sangyu.places;

import java.time.Clock;
import java.time.LocalDate;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.organisation.RegisterPage;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of partners. An agreement ends with its last day. */
@Service
public class Partners extends PlaceDesk<Long, PartnerFacts, Partner> {

    private final Clock clock;

    Partners(PartnerTable table, PartnerReader reader, AuditLog audit, Clock clock) {
        super(table, reader, audit, clock);
        this.clock = clock;
    }

    /** In the order of areas and names. */
    @Transactional(readOnly = true)
    public RegisterPage<Partner> list(PartnerFilter filter, Actor actor) {
        return page(
                filter.on(Reach.of(actor), today())
                        .and(
                                "(area_code, name) > (select p.area_code, p.name from partner p where p.id = :after)",
                                "after",
                                number(filter.cursor())),
                partner -> "" + partner.id());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    @Override
    String subject(Long id) {
        return "partner " + id;
    }

    @Override
    String nameField() {
        return "name";
    }

    @Override
    void checkArea(Partner before, PartnerFacts facts, Actor by) {
        Reach.permitInArea(facts.areaCode(), by);
    }
}
