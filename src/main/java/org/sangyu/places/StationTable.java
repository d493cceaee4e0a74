package org.sangyu.places;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps stations. */
@Repository
class StationTable {

    private final JdbcClient jdbc;

    StationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Station> find(String code) {
        return jdbc.sql("select * from station where code = :code")
                .param("code", code)
                .query(StationTable::station)
                .optional();
    }

    /** Everything that might be one of these: a superset, found by two indexes. */
    List<Station> like(Collection<String> codes, Collection<String> names) {
        return jdbc.sql("select * from station where code in (:codes) or name in (:names)")
                .param("codes", codes.isEmpty() ? List.of("") : codes)
                .param("names", names.isEmpty() ? List.of("") : names)
                .query(StationTable::station)
                .list();
    }

    /** The next free code of the area; one at a time until this transaction ends. */
    String nextCode(String areaCode) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('station ' || :area, 0))")
                .param("area", areaCode)
                .query((row, n) -> areaCode)
                .single();
        int last = jdbc.sql(
                        "select coalesce(max(substring(code from '[0-9]+$')::int), 0) from station where area_code = :area")
                .param("area", areaCode)
                .query(Integer.class)
                .single();
        return "S-" + areaCode + "-" + "%02d".formatted(last + 1);
    }

    /** @return whether neither the code nor the name was taken */
    boolean insert(String code, StationFacts facts, Instant at, String by) {
        return jdbc.sql(
                                """
                                insert into station (code, kind, home_tier, name, area_code, functions, facilities, hours, head,
                                    phone, capacity, address, lat, lng, active, added_at, added_by, changed_at, changed_by)
                                values (:code, :kind, :tier, :name, :area, string_to_array(:functions, ','),
                                    string_to_array(:facilities, ','), :hours, :head, :phone, :capacity, :address, :lat, :lng,
                                    :active, :at, :by, :at, :by)
                                on conflict do nothing
                                """)
                        .param("code", code)
                        .param("area", facts.areaCode())
                        .params(values(facts, at, by))
                        .update()
                == 1;
    }

    /** @return whether it still was of that version */
    boolean update(String code, int version, StationFacts facts, Instant at, String by) {
        return jdbc.sql(
                                """
                                update station set kind = :kind, home_tier = :tier, name = :name,
                                    functions = string_to_array(:functions, ','),
                                    facilities = string_to_array(:facilities, ','), hours = :hours, head = :head,
                                    phone = :phone, capacity = :capacity, address = :address, lat = :lat, lng = :lng,
                                    active = :active, changed_at = :at, changed_by = :by, version = version + 1
                                where code = :code and version = :version
                                """)
                        .param("code", code)
                        .param("version", version)
                        .params(values(facts, at, by))
                        .update()
                == 1;
    }

    private static Map<String, Object> values(StationFacts facts, Instant at, String by) {
        Map<String, Object> values = new java.util.HashMap<>();
        values.put("kind", facts.kind().name());
        values.put("tier", facts.tier() == null ? null : facts.tier().name());
        values.put("name", facts.name());
        values.put("functions", String.join(",", facts.functions()));
        values.put("facilities", String.join(",", facts.facilities()));
        values.put("hours", HoursText.stored(facts.hours()));
        values.put("head", facts.head());
        values.put("phone", facts.phone());
        values.put("capacity", facts.capacity());
        values.put("address", facts.address());
        values.put("lat", facts.position() == null ? null : facts.position().lat());
        values.put("lng", facts.position() == null ? null : facts.position().lng());
        values.put("active", facts.active());
        values.put("at", Timestamp.from(at));
        values.put("by", by);
        return values;
    }

    static Station station(ResultSet row, int n) throws SQLException {
        String tier = row.getString("home_tier");
        return new Station(
                row.getString("code"),
                new StationFacts(
                        StationKind.valueOf(row.getString("kind")),
                        tier == null ? null : HomeTier.valueOf(tier),
                        row.getString("name"),
                        row.getString("area_code"),
                        texts(row.getArray("functions")),
                        texts(row.getArray("facilities")),
                        HoursText.read(row.getString("hours")),
                        row.getString("head"),
                        row.getString("phone"),
                        row.getObject("capacity", Integer.class),
                        row.getString("address"),
                        position(row),
                        row.getBoolean("active")),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"),
                row.getInt("version"));
    }

    static List<String> texts(Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    static Position position(ResultSet row) throws SQLException {
        Double lat = row.getObject("lat", Double.class);
        return lat == null ? null : new Position(lat, row.getDouble("lng"));
    }
}
