package org.sangyu.places;

import java.time.Clock;
import org.sangyu.organisation.Conditions;
import org.sangyu.organisation.RegisterQuery;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Component;

/** The partners as a spreadsheet. A row is known by area and name. */
@Component
class PartnerSheet extends PlaceSheet<Long, PartnerFacts, Partner> {

    private final Partners partners;

    PartnerSheet(Partners partners, PartnerTable table, PartnerReader reader, PlaceWords words, Clock clock) {
        super("partners", "contact", reader, table, words, clock);
        this.partners = partners;
    }

    @Override
    Long keyOf(Partner partner) {
        return partner.id();
    }

    @Override
    Conditions conditions(RegisterQuery asked, Actor actor) {
        return PartnerFilter.of(asked).on(Reach.of(actor), partners.today());
    }
}
