package org.sangyu.places;

import java.time.Clock;
import org.sangyu.organisation.RegisterPage;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The two catalogues of services. What is offered no longer is no longer active. */
@Service
public class Catalogue extends PlaceDesk<Long, ServiceFacts, CatalogueItem> {

    Catalogue(CatalogueTable table, ServiceReader reader, AuditLog audit, Clock clock) {
        super(table, reader, audit, clock);
    }

    /** In the order of lists, areas and items. */
    @Transactional(readOnly = true)
    public RegisterPage<CatalogueItem> list(CatalogueFilter filter, Actor actor) {
        return page(
                filter.on(Reach.of(actor))
                        .and(
                                "(list, area_code, item) > (select c.list, c.area_code, c.item from catalogue_item c where c.id = :after)",
                                "after",
                                number(filter.cursor())),
                item -> "" + item.id());
    }

    @Override
    String subject(Long id) {
        return "catalogue " + id;
    }

    @Override
    String nameField() {
        return "item";
    }

    @Override
    void checkArea(CatalogueItem before, ServiceFacts facts, Actor by) {
        Reach.permitInArea(facts.areaCode(), by);
    }
}
