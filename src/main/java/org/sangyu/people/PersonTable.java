package org.sangyu.people;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sangyu.people.Person.Membership;
import org.sangyu.privacy.FieldCipher;
import org.sangyu.privacy.Masking;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of persons; health, position and ID number are sealed on their way in. */
@Repository
class PersonTable {

    private static final String SELECT =
            """
            select p.*, a.username as account
            from person p left join account a on a.id = p.account_id
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    PersonTable(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
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
        long id = write(
                        jdbc.sql(
                                """
                                insert into person
                                    (name, phone, area_code, address, born_on, tags, home_unit, branch_code, street_code,
                                     joined_party_on, category, category_since, looked_on, added_at, added_by,
                                     changed_at, changed_by)
                                values (:name, :phone, :area, :address, :born, :tags, :homeUnit, :branch, :street,
                                        :joined, :category, :since, :since, :at, :by, :at, :by)
                                returning id
                                """),
                        person)
                .param("since", person.category() == null ? null : Date.valueOf(person.today()), Types.DATE)
                .param("at", Timestamp.from(at))
                .param("by", by.username())
                .query(Long.class)
                .single();
        seal(id, person);
        return id;
    }

    /** @return whether it was still the version that the writer had seen */
    boolean update(long id, int version, CheckedPerson person, Actor by, Instant at) {
        boolean written = write(
                                jdbc.sql(
                                        """
                                        update person
                                        set name = :name, phone = :phone, area_code = :area, address = :address,
                                            born_on = :born, tags = :tags, home_unit = :homeUnit, branch_code = :branch,
                                            street_code = :street, joined_party_on = :joined,
                                            category_since = case when category is not distinct from :category
                                                                  then category_since else :since end,
                                            looked_on = case when category is not distinct from :category
                                                             then looked_on else :since end,
                                            category = :category, changed_at = :at, changed_by = :by,
                                            version = version + 1
                                        where id = :id and version = :version and status = 'ACTIVE'
                                        """),
                                person)
                        .param("since", person.category() == null ? null : Date.valueOf(person.today()), Types.DATE)
                        .param("at", Timestamp.from(at))
                        .param("by", by.username())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
        if (written) {
            seal(id, person);
        }
        return written;
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

    private static JdbcClient.StatementSpec write(JdbcClient.StatementSpec statement, CheckedPerson person) {
        return statement
                .param("name", person.name())
                .param("phone", person.phone(), Types.VARCHAR)
                .param("area", person.areaCode())
                .param("address", person.address(), Types.VARCHAR)
                .param("born", person.bornOn() == null ? null : Date.valueOf(person.bornOn()), Types.DATE)
                .param("tags", person.tags().stream().map(Enum::name).toArray(String[]::new))
                .param("homeUnit", person.homeUnit(), Types.VARCHAR)
                .param("branch", person.branchCode(), Types.VARCHAR)
                .param(
                        "street",
                        person.branchCode() == null ? null : person.areaCode().substring(0, 9),
                        Types.VARCHAR)
                .param(
                        "joined",
                        person.joinedPartyOn() == null ? null : Date.valueOf(person.joinedPartyOn()),
                        Types.DATE)
                .param(
                        "category",
                        person.category() == null ? null : person.category().name(),
                        Types.VARCHAR);
    }

    /** What was left blank stays as it is: nobody has to see it in order to change something else. */
    private void seal(long id, CheckedPerson person) {
        if (person.idNo() == null && person.health() == null && person.position() == null) {
            return;
        }
        jdbc.sql(
                        """
                        update person
                        set id_no = coalesce(:idNo, id_no), id_no_hash = coalesce(:hash, id_no_hash),
                            health = coalesce(:health, health), position = coalesce(:position, position)
                        where id = :id
                        """)
                .param("idNo", cipher.seal(person.idNo()), Types.BINARY)
                .param("hash", cipher.fingerprint(person.idNo()), Types.BINARY)
                .param(
                        "health",
                        cipher.seal(
                                person.health() == null ? null : person.health().name()),
                        Types.BINARY)
                .param("position", cipher.seal(person.position()), Types.BINARY)
                .param("id", id)
                .update();
    }

    static Person read(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("area_code"),
                row.getString("address"),
                row.getObject("born_on", java.time.LocalDate.class),
                row.getBytes("id_no") != null,
                tags(row.getArray("tags")),
                membership(row),
                PersonStatus.valueOf(row.getString("status")),
                row.getString("account"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"),
                row.getInt("version"));
    }

    private static Membership membership(ResultSet row) throws SQLException {
        if (row.getString("category") == null) {
            return null;
        }
        Timestamp reported = row.getTimestamp("reported_at");
        return new Membership(
                row.getString("home_unit"),
                row.getString("branch_code"),
                row.getString("street_code"),
                row.getObject("joined_party_on", java.time.LocalDate.class),
                ParticipationCategory.valueOf(row.getString("category")),
                row.getObject("category_since", java.time.LocalDate.class),
                reported == null ? null : reported.toInstant());
    }

    private static Set<PersonTag> tags(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .map(PersonTag::valueOf)
                .collect(Collectors.toSet());
    }
}
