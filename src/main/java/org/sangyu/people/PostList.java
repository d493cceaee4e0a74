package org.sangyu.people;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the posts that are held in one scope, a page at a time, and how many their holders have in all. */
@Component
public class PostList {

    private static final int PAGE = 30;

    private final JdbcClient jdbc;

    PostList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param held how many posts the person holds, here and elsewhere */
    public record Row(
            long id,
            long personId,
            String personName,
            PostKind kind,
            String orgName,
            String place,
            boolean concurrent,
            LocalDate since,
            int held) {}

    /** @param next cursor of the following page; null when this is the last */
    public record Page(List<Row> rows, String next) {}

    /** @param kind null for all */
    public Page list(PeopleScope scope, PostKind kind, String cursor, Actor reader) {
        PeopleScope seen = PeopleScope.of(scope.code(), reader);
        List<Row> found = jdbc.sql(
                        """
                        select t.id, t.person_id, p.name as person_name, t.kind, o.name as org_name, t.place,
                               t.concurrent, t.since,
                               (select count(*)::int from post s where s.person_id = t.person_id and s.until is null)
                                   as held
                        from post t
                        join person p on p.id = t.person_id and p.status = 'ACTIVE'
                        join organisation o on o.code = t.org_code
                        where %s and t.until is null and (cast(:kind as text) is null or t.kind = :kind)
                          and t.id > :after
                        order by t.id
                        limit :limit
                        """
                                .formatted(seen.conditionOf("t")))
                .params(seen.params())
                .param("kind", Stored.name(kind), Types.VARCHAR)
                .param("after", after(cursor))
                .param("limit", PAGE + 1)
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        row.getLong("person_id"),
                        row.getString("person_name"),
                        PostKind.valueOf(row.getString("kind")),
                        row.getString("org_name"),
                        row.getString("place"),
                        row.getBoolean("concurrent"),
                        row.getObject("since", LocalDate.class),
                        row.getInt("held")))
                .list();
        List<Row> page = List.copyOf(found.subList(0, Math.min(PAGE, found.size())));
        return new Page(
                page, found.size() > PAGE ? String.valueOf(page.get(PAGE - 1).id()) : null);
    }

    private static long after(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return 0;
        }
        if (!cursor.matches("\\d{1,18}")) {
            throw Refusal.invalid("cursor", "people.refused.cursor");
        }
        return Long.parseLong(cursor);
    }
}
