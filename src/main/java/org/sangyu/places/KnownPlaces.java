package org.sangyu.places;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is there of some rows, by key and by natural key; it grows while they are written. */
final class KnownPlaces<F extends PlaceFacts, P extends Kept<F>> {

    private final Function<P, Object> key;
    private final Map<Object, P> known = new HashMap<>();

    KnownPlaces(List<P> there, Function<P, Object> key) {
        this.key = key;
        there.forEach(this::remember);
    }

    Optional<P> meant(PlaceRow<F> row) {
        return Optional.ofNullable(known.get(row.code() == null ? row.facts().naturalKey() : row.code()));
    }

    /** Whether another than the row means has its name there already. */
    boolean isCalledAsAnother(PlaceRow<F> row) {
        P namesake = known.get(row.facts().naturalKey());
        return row.code() != null && namesake != null && !key.apply(namesake).equals(row.code());
    }

    void remember(P kept) {
        known.put(key.apply(kept), kept);
        known.put(kept.facts().naturalKey(), kept);
    }

    /** Its natural key is free again. */
    void forget(P kept) {
        known.remove(kept.facts().naturalKey());
    }
}
