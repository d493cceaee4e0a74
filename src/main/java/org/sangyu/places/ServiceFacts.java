package org.sangyu.places;

import java.util.List;

/**
 * What a catalogue says of one service.
 *
 * @param target for whom it is
 * @param frequency how often there is it
 * @param owner the code of who offers it, somebody in the tree
 * @param active whether it is offered still
 */
public record ServiceFacts(
        CatalogueList list,
        String item,
        String areaCode,
        String description,
        String target,
        String frequency,
        String owner,
        boolean active)
        implements PlaceFacts {

    @Override
    public String name() {
        return item;
    }

    @Override
    public Object naturalKey() {
        return List.of(list, areaCode, item);
    }
}
