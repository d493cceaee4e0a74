package org.sangyu.places;

import java.util.List;

/**
 * What the register says of a station.
 *
 * @param tier of a home; {@code null} for every other kind
 * @param functions codes of {@link Features#functions}
 * @param facilities codes of {@link Features#facilities}
 * @param hours {@code null} where nobody wrote them down
 * @param head who looks after it; a person's name, not shown to the public
 * @param capacity how many people it holds; {@code null} where unknown
 * @param position {@code null} where unknown: then it is on no map and near nobody
 * @param active whether it still takes part; what is not stays readable by its code
 */
public record StationFacts(
        StationKind kind,
        HomeTier tier,
        String name,
        String areaCode,
        List<String> functions,
        List<String> facilities,
        OpeningHours hours,
        String head,
        String phone,
        Integer capacity,
        String address,
        Position position,
        boolean active)
        implements PlaceFacts {

    public StationFacts {
        functions = List.copyOf(functions);
        facilities = List.copyOf(facilities);
    }

    @Override
    public Object naturalKey() {
        return List.of(areaCode, kind, name);
    }
}
