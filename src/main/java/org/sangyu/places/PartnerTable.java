package org.sangyu.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sangyu.organisation.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps partners. */
@Repository
class PartnerTable extends PlaceTable<Long, PartnerFacts, Partner> {

    PartnerTable(JdbcClient jdbc) {
        super(jdbc, "partner", "id", "area_code, name", PartnerTable::partner);
    }

    @Override
    List<Partner> like(List<PlaceRow<PartnerFacts>> rows) {
        String[] names = rows.stream().map(row -> row.facts().name()).toArray(String[]::new);
        return query(new Conditions().and("name = any (:names)", Map.of("names", names)), "")
                .list();
    }

    @Override
    Optional<Long> insert(PartnerFacts facts, Instant at, String by) {
        return jdbc.sql(
                        """
                        insert into partner (kind, name, area_code, priority, preference, discount, agreement, valid_from,
                            valid_to, contact, phone, hours, address, lat, lng, added_at, added_by, changed_at, changed_by)
                        values (:kind, :name, :area, :priority, :preference, :discount, :agreement, :from,
                            :to, :contact, :phone, :hours, :address, :lat, :lng, :at, :by, :at, :by)
                        on conflict do nothing
                        returning id
                        """)
                .params(values(facts, at, by))
                .query(Long.class)
                .optional();
    }

    @Override
    boolean update(Long id, int version, PartnerFacts facts, Instant at, String by) {
        return jdbc.sql(
                                """
                                update partner set kind = :kind, name = :name, area_code = :area, priority = :priority,
                                    preference = :preference, discount = :discount, agreement = :agreement,
                                    valid_from = :from, valid_to = :to, contact = :contact, phone = :phone, hours = :hours,
                                    address = :address, lat = :lat, lng = :lng, changed_at = :at, changed_by = :by,
                                    version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("id", id)
                        .param("version", version)
                        .params(values(facts, at, by))
                        .update()
                == 1;
    }

    private static Map<String, Object> values(PartnerFacts facts, Instant at, String by) {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", facts.kind().name());
        values.put("name", facts.name());
        values.put("area", facts.areaCode());
        for (BenefitKind benefit : BenefitKind.values()) {
            values.put(PartnerReader.field(benefit), facts.benefits().get(benefit));
        }
        values.put("agreement", facts.agreement());
        values.put("from", facts.validFrom());
        values.put("to", facts.validTo());
        values.put("contact", facts.contact());
        values.put("phone", facts.phone());
        values.put("hours", HoursText.stored(facts.hours()));
        values.put("address", facts.address());
        values.put("lat", facts.position() == null ? null : facts.position().lat());
        values.put("lng", facts.position() == null ? null : facts.position().lng());
        values.put("at", Timestamp.from(at));
        values.put("by", by);
        return values;
    }

    static Partner partner(ResultSet row, int n) throws SQLException {
        Map<BenefitKind, String> benefits = new EnumMap<>(BenefitKind.class);
        for (BenefitKind benefit : BenefitKind.values()) {
            benefits.put(benefit, row.getString(PartnerReader.field(benefit)));
        }
        return new Partner(
                row.getLong("id"),
                new PartnerFacts(
                        PartnerKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("area_code"),
                        benefits,
                        row.getString("agreement"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("contact"),
                        row.getString("phone"),
                        HoursText.read(row.getString("hours")),
                        row.getString("address"),
                        StationTable.position(row)),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"),
                row.getInt("version"));
    }
}
