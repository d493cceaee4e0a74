package org.sangyu.people;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sangyu.privacy.Erased;
import org.sangyu.privacy.FieldCipher;
import org.sangyu.privacy.Subject;
import org.sangyu.privacy.SubjectData;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the register keeps about a person, for their own requests: all of it in full, and all of it gone. */
@Component
class PeopleSubjectData implements SubjectData {

    /** Tables with a row or more of a person; what somebody agreed to has to be provable after they left. */
    private static final List<String> TABLES = List.of(
            "member_category",
            "activity_membership",
            "member_contact",
            "person_skill",
            "volunteer",
            "team_membership",
            "talent",
            "post",
            "consent",
            "registration",
            "category_review");

    private static final List<String> SEALED = List.of("id_no", "health", "position");

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final ConsentBook consents;
    private final Erasure erasure;

    PeopleSubjectData(JdbcClient jdbc, FieldCipher cipher, ConsentBook consents, Erasure erasure) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.consents = consents;
        this.erasure = erasure;
    }

    @Override
    public String key() {
        return "people";
    }

    @Override
    public Map<String, Object> collect(Subject subject) {
        return find(subject).map(this::all).orElse(Map.of());
    }

    private Map<String, Object> all(long id) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(
                "person",
                opened(jdbc.sql("select * from person where id = :id")
                        .param("id", id)
                        .query()
                        .singleRow()));
        for (String table : TABLES) {
            List<Map<String, Object>> rows = jdbc.sql("select * from " + table + " where person_id = :id")
                    .param("id", id)
                    .query()
                    .listOfRows();
            if (!rows.isEmpty()) {
                all.put(table, rows.stream().map(PeopleSubjectData::plain).toList());
            }
        }
        return all;
    }

    @Override
    public Erased erase(Subject subject, Actor by) {
        Optional<Long> id = find(subject);
        if (id.isEmpty()) {
            return Erased.all(0);
        }
        int consentsKept = jdbc.sql("select count(*) from consent where person_id = :id")
                .param("id", id.get())
                .query(Integer.class)
                .single();
        // everything that is under way about the person ends as it does when the consent is taken back
        consents.takeBack(id.get(), ConsentPurpose.REGISTER, ConsentChannel.PAPER, by);
        erasure.erase(List.of(id.get()));
        return new Erased(1, List.of(new Erased.Kept(consentsKept, "people.subject.kept-consents")));
    }

    private Optional<Long> find(Subject subject) {
        return subject.personId() != null
                ? Optional.of(subject.personId()).filter(this::isThere)
                : jdbc.sql("select id from person where phone = :phone and name = :name order by id limit 1")
                        .param("phone", subject.phone())
                        .param("name", subject.name())
                        .query(Long.class)
                        .optional();
    }

    private boolean isThere(long id) {
        return jdbc.sql("select exists (select 1 from person where id = :id and status <> 'ERASED')")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private Map<String, Object> opened(Map<String, Object> person) {
        Map<String, Object> all = new HashMap<>(person);
        SEALED.forEach(column -> all.computeIfPresent(column, (name, value) -> cipher.open((byte[]) value)));
        all.remove("id_no_hash");
        return plain(all);
    }

    /** As JSON would say it: no arrays and times of the database's own. */
    private static Map<String, Object> plain(Map<String, Object> row) {
        Map<String, Object> plain = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            if (value instanceof java.sql.Array array) {
                plain.put(column, list(array));
            } else if (value != null) {
                plain.put(column, value instanceof Number || value instanceof Boolean ? value : value.toString());
            }
        });
        return plain;
    }

    private static List<?> list(java.sql.Array array) {
        try {
            return Arrays.asList((Object[]) array.getArray());
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
