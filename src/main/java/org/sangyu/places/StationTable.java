package org.sangyu.places;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sangyu.organisation.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps stations. */
@Repository
class StationTable extends PlaceTable<String, StationFacts, Station> {

    static final String CODE = "S-(\\d{6}|\\d{9}|\\d{12})-\\d{2,3}";

    StationTable(JdbcClient jdbc) {
        super(jdbc, "station", "code", "area_code, code", StationTable::station);
    }

    @Override
    List<Station> like(List<PlaceRow<StationFacts>> rows) {
        List<String> codes =
                rows.stream().map(PlaceRow::code).filter(Objects::nonNull).toList();
        List<String> names = rows.stream().map(row -> row.facts().name()).toList();
        return query(
                        new Conditions()
                                .and(
                                        "(code = any (:codes) or name = any (:names))",
                                        Map.of(
                                                "codes", codes.toArray(String[]::new),
                                                "names", names.toArray(String[]::new))),
                        "")
                .list();
    }

    static String areaOf(String code) {
        return code.split("-")[1];
    }

    /** By the next number of its area. */
    @Override
    Optional<String> insert(StationFacts facts, Instant at, String by) {
        return insert(nextCode(facts.areaCode()), facts, at, by);
    }

    /** The next free code of the area; one at a time until this transaction ends. */
    private String nextCode(String areaCode) {
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

    /** @return the code, or nothing when it or the name is taken */
    Optional<String> insert(String code, StationFacts facts, Instant at, String by) {
        int inserted = jdbc.sql(
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
                .update();
        return inserted == 1 ? Optional.of(code) : Optional.empty();
    }

    @Override
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
        Map<String, Object> values = new HashMap<>();
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
