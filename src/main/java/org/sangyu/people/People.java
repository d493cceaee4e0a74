package org.sangyu.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.people.PersonFilter.After;
import org.sangyu.privacy.FieldCipher;
import org.sangyu.privacy.Masking;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists people by name, a page at a time, of one scope; what a list shows of a person is masked. */
@Component
public class People {

    private static final int PAGE = 30;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    People(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** A page of the people whom the reader may see in this scope, by name. */
    public PersonPage list(PeopleScope scope, PersonFilter filter, Actor reader) {
        PeopleScope seen = PeopleScope.of(scope.code(), reader);
        Map<String, Object> params = new HashMap<>(seen.params());
        After after = After.of(filter.cursor()).orWhereNamesBegin(filter.q());
        List<Found> found = jdbc.sql(
                        """
                        select p.id, p.name, p.phone, p.area_code, p.branch_code, b.name as branch_name, p.category,
                               p.born_on, p.tags, p.reported_at,
                               (select count(*) from team_membership t where t.person_id = p.id and t.until is null)
                                   as teams
                        from person p left join organisation b on b.code = p.branch_code
                        where p.status = 'ACTIVE' and %s%s
                          and (p.name, p.id) > (:afterName, :afterId)
                        order by p.name, p.id
                        limit :limit
                        """
                                .formatted(seen.condition(), narrowing(filter, params)))
                .params(params)
                .param("afterName", after.name())
                .param("afterId", after.id())
                .param("limit", PAGE + 1)
                .query(People::read)
                .list();
        List<Found> page = found.subList(0, Math.min(PAGE, found.size()));
        return new PersonPage(
                page.stream().map(Found::row).toList(),
                found.size() > PAGE ? page.get(PAGE - 1).after().cursor() : null);
    }

    /** Conditions on {@code person p} for what the list is narrowed by. */
    String narrowing(PersonFilter filter, Map<String, Object> params) {
        StringBuilder sql = new StringBuilder();
        if (filter.category() != null) {
            sql.append(" and p.category = :category");
            params.put("category", filter.category().name());
        }
        if (filter.kind() == PersonFilter.Kind.MEMBER) {
            sql.append(" and p.branch_code is not null");
        }
        if (filter.kind() == PersonFilter.Kind.VOLUNTEER) {
            sql.append(" and p.helps");
        }
        String q = PersonChecks.text(filter.q());
        if (q != null) {
            search(q, sql, params);
        }
        return sql.toString();
    }

    private void search(String q, StringBuilder sql, Map<String, Object> params) {
        if (PersonFilter.isIdNo(q)) {
            sql.append(" and p.id_no_hash in (:hashes)");
            params.put("hashes", cipher.fingerprints(q));
        } else if (PersonFilter.isPhone(q)) {
            sql.append(" and p.phone = :phone");
            params.put("phone", q);
        } else {
            // every name that begins so lies between these two: one range of the list's own index
            sql.append(" and p.name >= :from and p.name < :to");
            params.put("from", q);
            params.put("to", q + Character.toString(Character.MAX_CODE_POINT));
        }
    }

    private record Found(PersonRow row, After after) {}

    private static Found read(ResultSet row, int n) throws SQLException {
        PersonRow shown = new PersonRow(
                row.getLong("id"),
                row.getString("name"),
                Masking.phone(row.getString("phone")),
                row.getString("area_code"),
                row.getString("branch_code"),
                row.getString("branch_name"),
                Stored.one(row, "category", ParticipationCategory.class),
                row.getObject("born_on", LocalDate.class),
                Stored.all(row, "tags", PersonTag.class),
                row.getInt("teams"),
                row.getTimestamp("reported_at") != null);
        return new Found(shown, new After(row.getString("name"), row.getLong("id")));
    }
}
