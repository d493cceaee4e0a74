package org.sangyu.places;

import java.time.Clock;
import org.sangyu.organisation.Conditions;
import org.sangyu.organisation.RegisterQuery;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Component;

/** Both catalogues as one spreadsheet. A row is known by list, area and item. */
@Component
class CatalogueSheet extends PlaceSheet<Long, ServiceFacts, CatalogueItem> {

    CatalogueSheet(CatalogueTable table, ServiceReader reader, PlaceWords words, Clock clock) {
        super("catalogue", null, reader, table, words, clock);
    }

    @Override
    Long keyOf(CatalogueItem item) {
        return item.id();
    }

    @Override
    Conditions conditions(RegisterQuery asked, Actor actor) {
        return CatalogueFilter.of(asked).on(Reach.of(actor));
    }
}
