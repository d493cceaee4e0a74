package org.sangyu.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.sangyu.calendar.WorkingCalendar;
import org.sangyu.privacy.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds whom a few hundred rows of a spreadsheet mean, with one query: by ID number, or by name and phone. */
@Component
class KnownPeople {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    KnownPeople(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** @param idNo may be null, as may be phone */
    record Who(String name, String phone, String idNo) {}

    /** What was found, by either key. */
    final class Found {

        private final Map<String, KnownPerson> byHash = new HashMap<>();
        private final Map<List<String>, KnownPerson> byNameAndPhone = new HashMap<>();

        private void add(KnownPerson person) {
            byHash.put(person.idNoHash(), person);
            byNameAndPhone.putIfAbsent(Arrays.asList(person.name(), person.phone()), person);
        }

        /** Of everybody who was found. */
        Set<Long> ids() {
            return byNameAndPhone.values().stream().map(KnownPerson::id).collect(Collectors.toSet());
        }

        KnownPerson byIdNo(String idNo) {
            return idNo == null
                    ? null
                    : hashes(idNo).stream()
                            .map(byHash::get)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
        }

        KnownPerson byNameAndPhone(String name, String phone) {
            return phone == null ? null : byNameAndPhone.get(Arrays.asList(name, phone));
        }

        KnownPerson find(Who who) {
            KnownPerson person = byIdNo(who.idNo());
            return person == null ? byNameAndPhone(who.name(), who.phone()) : person;
        }

        /** Whether this is another ID number than the one that is known of the person. */
        boolean isAnothers(String idNo, KnownPerson person) {
            return idNo != null && person.idNoHash() != null && !hashes(idNo).contains(person.idNoHash());
        }
    }

    /** Only of people who are in the register now. */
    Found find(Collection<Who> wanted) {
        Found found = new Found();
        jdbc.sql(
                        """
                        with wanted as (
                            select id from person
                            where status <> 'ERASED'
                              and id_no_hash in (select decode(hash, 'hex') from unnest(:hashes::text[]) hash)
                            union
                            select p.id from unnest(:phones::text[], :names::text[]) as typed (phone, name)
                            join person p on p.phone = typed.phone and p.name = typed.name)
                        select p.*,
                               array(select branch_code from activity_membership m
                                     where m.person_id = p.id and m.until is null order by branch_code) as activities
                        from wanted join person p on p.id = wanted.id
                        where p.status = 'ACTIVE'
                        order by p.id
                        """)
                .param(
                        "hashes",
                        wanted.stream()
                                .flatMap(who -> hashes(who.idNo()).stream())
                                .toArray(String[]::new))
                .param("phones", wanted.stream().map(Who::phone).toArray(String[]::new))
                .param("names", wanted.stream().map(Who::name).toArray(String[]::new))
                .query(KnownPeople::read)
                .list()
                .forEach(found::add);
        return found;
    }

    /** Every fingerprint under which the number may stand. */
    private List<String> hashes(String idNo) {
        return cipher.fingerprints(idNo).stream().map(HexFormat.of()::formatHex).toList();
    }

    static KnownPerson read(ResultSet row, int n) throws SQLException {
        byte[] hash = row.getBytes("id_no_hash");
        Timestamp reported = row.getTimestamp("reported_at");
        return new KnownPerson(
                row.getLong("id"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("area_code"),
                row.getString("address"),
                row.getObject("born_on", LocalDate.class),
                hash == null ? null : HexFormat.of().formatHex(hash),
                Stored.all(row, "tags", PersonTag.class),
                row.getString("home_unit"),
                row.getString("branch_code"),
                row.getObject("joined_party_on", LocalDate.class),
                Stored.one(row, "category", ParticipationCategory.class),
                reported == null ? null : LocalDate.ofInstant(reported.toInstant(), WorkingCalendar.ZONE),
                Stored.texts(row, "activities"),
                row.getObject("lives_alone", Boolean.class));
    }
}
