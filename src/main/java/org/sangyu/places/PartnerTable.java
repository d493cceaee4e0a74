package org.sangyu.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps partners. */
@Repository
class PartnerTable {

    private final JdbcClient jdbc;

    PartnerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Partner> find(long id) {
        return jdbc.sql("select * from partner where id = :id")
                .param("id", id)
                .query(PartnerTable::partner)
                .optional();
    }

    List<Partner> called(Collection<String> names) {
        return jdbc.sql("select * from partner where name in (:names)")
                .param("names", names)
                .query(PartnerTable::partner)
                .list();
    }

    /** @return its id, or nothing when the name is taken in that area */
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

    /** @return whether it still was of that version */
    boolean update(long id, int version, PartnerFacts facts, Instant at, String by) {
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
