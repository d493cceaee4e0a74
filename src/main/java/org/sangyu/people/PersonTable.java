package org.sangyu.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sangyu.people.Person.Membership;
import org.sangyu.privacy.FieldCipher;
import org.sangyu.privacy.Masking;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of persons. */
@Repository
class PersonTable {

    private static final String SELECT =
            """
            select p.*, a.username as account
            from person p left join account a on a.id = p.account_id
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final PersonColumns columns;

    PersonTable(JdbcClient jdbc, FieldCipher cipher, PersonColumns columns) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.columns = columns;
    }

    Optional<Person> find(long id) {
        return jdbc.sql(SELECT + "where p.id = :id and p.status = 'ACTIVE'")
                .param("id", id)
                .query(PersonTable::read)
                .optional();
    }

    /** Locks the person: two acts on one come one after the other. */
    Optional<Person> lock(long id) {
        jdbc.sql("select 1 from person where id = :id for no key update")
                .param("id", id)
                .query(Integer.class)
                .optional();
        return find(id);
    }

    Optional<Person> ofAccount(long accountId) {
        return jdbc.sql(SELECT + "where p.account_id = :account and p.status = 'ACTIVE'")
                .param("account", accountId)
                .query(PersonTable::read)
                .optional();
    }

    /** The one with this ID number, or with this name and phone. */
    Optional<Long> same(String name, String phone, String idNo) {
        return jdbc.sql(
                        """
                        select id from person
                        where status = 'ACTIVE'
                          and (id_no_hash in (:hashes) or (phone = :phone and name = :name))
                        order by id limit 1
                        """)
                .param("hashes", idNo == null ? List.of(new byte[0]) : cipher.fingerprints(idNo))
                .param("phone", phone, Types.VARCHAR)
                .param("name", name)
                .query(Long.class)
                .optional();
    }

    long insert(CheckedPerson person, Actor by, Instant at) {
        return jdbc.sql(
                        """
                        insert into person
                            (name, phone, area_code, address, born_on, id_no, id_no_hash, health, position, tags, home_unit,
                             branch_code, street_code, joined_party_on, category, category_since, looked_on, added_at,
                             added_by, changed_at, changed_by)
                        values (:name, :phone, :area, :address, :born, :idNo, :hash, :health, :position, :tags, :homeUnit,
                                :branch, :street, :joined, :category, :since, :since, :at, :by, :at, :by)
                        returning id
                        """)
                .paramSource(columns.of(person, by, at))
                .query(Long.class)
                .single();
    }

    /**
     * What is sealed and was left blank stays as it is: nobody has to see it in order to change something else.
     *
     * @return whether it was still the version that the writer had seen
     */
    boolean update(long id, int version, CheckedPerson person, Actor by, Instant at) {
        return jdbc.sql(
                                """
                                update person
                                set name = :name, phone = :phone, area_code = :area, address = :address,
                                    born_on = :born, id_no = coalesce(:idNo, id_no),
                                    id_no_hash = coalesce(:hash, id_no_hash), health = coalesce(:health, health),
                                    position = coalesce(:position, position), tags = :tags, home_unit = :homeUnit,
                                    branch_code = :branch, street_code = :street, joined_party_on = :joined,
                                    category_since = case when category is not distinct from :category
                                                          then category_since else :since end,
                                    looked_on = case when category is not distinct from :category
                                                     then looked_on else :since end,
                                    category = :category, changed_at = :at, changed_by = :by, version = version + 1
                                where id = :id and version = :version and status = 'ACTIVE'
                                """)
                        .paramSource(
                                columns.of(person, by, at).addValue("id", id).addValue("version", version))
                        .update()
                == 1;
    }

    void link(long id, long accountId) {
        jdbc.sql("update person set account_id = :account where id = :id and account_id is null")
                .param("account", accountId)
                .param("id", id)
                .update();
    }

    SealedFields sealed(long id) {
        return jdbc.sql("select id_no, health is not null, position is not null from person where id = :id")
                .param("id", id)
                .query((row, n) -> new SealedFields(
                        Masking.residentId(cipher.open(row.getBytes(1))), row.getBoolean(2), row.getBoolean(3)))
                .single();
    }

    static Person read(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("area_code"),
                row.getString("address"),
                row.getObject("born_on", LocalDate.class),
                row.getBytes("id_no") != null,
                Stored.all(row, "tags", PersonTag.class),
                membership(row),
                PersonStatus.valueOf(row.getString("status")),
                row.getString("account"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"),
                row.getInt("version"));
    }

    private static Membership membership(ResultSet row) throws SQLException {
        ParticipationCategory category = Stored.one(row, "category", ParticipationCategory.class);
        if (category == null) {
            return null;
        }
        Timestamp reported = row.getTimestamp("reported_at");
        return new Membership(
                row.getString("home_unit"),
                row.getString("branch_code"),
                row.getString("street_code"),
                row.getObject("joined_party_on", LocalDate.class),
                category,
                row.getObject("category_since", LocalDate.class),
                reported == null ? null : reported.toInstant());
    }
}
