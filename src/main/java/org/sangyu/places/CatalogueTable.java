package org.sangyu.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sangyu.organisation.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the services of both catalogues. */
@Repository
class CatalogueTable extends PlaceTable<Long, ServiceFacts, CatalogueItem> {

    CatalogueTable(JdbcClient jdbc) {
        super(jdbc, "catalogue_item", "id", "list, area_code, item", CatalogueTable::item);
    }

    @Override
    List<CatalogueItem> like(List<PlaceRow<ServiceFacts>> rows) {
        String[] names = rows.stream().map(row -> row.facts().name()).toArray(String[]::new);
        return query(new Conditions().and("item = any (:names)", Map.of("names", names)), "")
                .list();
    }

    @Override
    Optional<Long> insert(ServiceFacts facts, Instant at, String by) {
        return jdbc.sql(
                        """
                        insert into catalogue_item (list, item, area_code, description, target, frequency, owner_code, active,
                            added_at, added_by, changed_at, changed_by)
                        values (:list, :item, :area, :description, :target, :frequency, :owner, :active, :at, :by, :at, :by)
                        on conflict do nothing
                        returning id
                        """)
                .params(values(facts, at, by))
                .query(Long.class)
                .optional();
    }

    @Override
    boolean update(Long id, int version, ServiceFacts facts, Instant at, String by) {
        return jdbc.sql(
                                """
                                update catalogue_item set list = :list, item = :item, area_code = :area,
                                    description = :description, target = :target, frequency = :frequency,
                                    owner_code = :owner, active = :active, changed_at = :at, changed_by = :by,
                                    version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("id", id)
                        .param("version", version)
                        .params(values(facts, at, by))
                        .update()
                == 1;
    }

    private static Map<String, Object> values(ServiceFacts facts, Instant at, String by) {
        Map<String, Object> values = new HashMap<>();
        values.put("list", facts.list().name());
        values.put("item", facts.item());
        values.put("area", facts.areaCode());
        values.put("description", facts.description());
        values.put("target", facts.target());
        values.put("frequency", facts.frequency());
        values.put("owner", facts.owner());
        values.put("active", facts.active());
        values.put("at", Timestamp.from(at));
        values.put("by", by);
        return values;
    }

    static CatalogueItem item(ResultSet row, int n) throws SQLException {
        return new CatalogueItem(
                row.getLong("id"),
                new ServiceFacts(
                        CatalogueList.valueOf(row.getString("list")),
                        row.getString("item"),
                        row.getString("area_code"),
                        row.getString("description"),
                        row.getString("target"),
                        row.getString("frequency"),
                        row.getString("owner_code"),
                        row.getBoolean("active")),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"),
                row.getInt("version"));
    }
}
