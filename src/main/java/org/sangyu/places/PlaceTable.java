package org.sangyu.places;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sangyu.organisation.Conditions;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of one register of places.
 *
 * @param <K> its key
 * @param <F> what a row says
 * @param <P> a row
 */
abstract class PlaceTable<K, F extends PlaceFacts, P extends Kept<F>> {

    protected final JdbcClient jdbc;
    private final String name;
    private final String key;
    private final String order;
    private final RowMapper<P> mapper;

    /** @param order the columns by which the register's list is ordered */
    PlaceTable(JdbcClient jdbc, String name, String key, String order, RowMapper<P> mapper) {
        this.jdbc = jdbc;
        this.name = name;
        this.key = key;
        this.order = order;
        this.mapper = mapper;
    }

    /** Every row that might be one of these: a superset, found by indexes. */
    abstract List<P> like(List<PlaceRow<F>> rows);

    /** @return its key, or nothing when there is such a one already */
    abstract Optional<K> insert(F facts, Instant at, String by);

    /** @return whether it still was of that version */
    abstract boolean update(K key, int version, F facts, Instant at, String by);

    Optional<P> find(K value) {
        return query(new Conditions().and(key + " = :key", "key", value), "").optional();
    }

    List<P> list(Conditions conditions, int limit) {
        return query(conditions, " order by " + order + " limit " + limit).list();
    }

    /** Row by row, however many there are. */
    void each(Conditions conditions, Consumer<P> sink) {
        try (Stream<P> rows = query(conditions, " order by " + order).stream()) {
            rows.forEach(sink);
        }
    }

    protected JdbcClient.MappedQuerySpec<P> query(Conditions conditions, String rest) {
        return jdbc.sql("select * from %s where %s%s".formatted(name, conditions.sql(), rest))
                .params(conditions.params())
                .query(mapper);
    }
}
