package org.sangyu.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sangyu.security.Actor;
import org.sangyu.sheets.Change;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What rows of posts would do to those in the register. */
@Component
class PostComparison implements SheetComparison<PostSheet.Row, PostComparison.Held> {

    private final KnownPeople people;
    private final JdbcClient jdbc;

    PostComparison(KnownPeople people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /** A post as far as a row may change it. */
    record Held(long id, boolean concurrent, LocalDate since, LocalDate until) {}

    /** Where one person may have held a post several times, one after the other. */
    private record Place(long personId, PostKind kind, String orgCode, String place) {}

    @Override
    public List<Compared<PostSheet.Row, Held>> of(List<PostSheet.Row> rows, Actor actor) {
        KnownPeople.Found found =
                people.find(rows.stream().map(PostSheet.Row::who).toList());
        Map<Place, List<Held>> posts = posts(found.ids());
        return rows.stream()
                .map(row -> {
                    KnownPerson person = found.find(row.who());
                    Held before = person == null ? null : same(row, posts.getOrDefault(place(row, person), List.of()));
                    return new Compared<>(row, person, before, change(row, person, before, actor));
                })
                .toList();
    }

    private static Place place(PostSheet.Row row, KnownPerson person) {
        return new Place(person.id(), row.kind(), row.orgCode(), row.place());
    }

    /** Those that run first, then the newest. */
    private Map<Place, List<Held>> posts(Set<Long> personIds) {
        Map<Place, List<Held>> posts = new HashMap<>();
        jdbc.sql("select * from post where person_id = any (:ids) order by until nulls first, since desc")
                .param("ids", personIds.toArray(Long[]::new))
                .query(row -> {
                    Place place = new Place(
                            row.getLong("person_id"),
                            PostKind.valueOf(row.getString("kind")),
                            row.getString("org_code"),
                            row.getString("place"));
                    posts.computeIfAbsent(place, it -> new ArrayList<>())
                            .add(new Held(
                                    row.getLong("id"),
                                    row.getBoolean("concurrent"),
                                    row.getObject("since", LocalDate.class),
                                    row.getObject("until", LocalDate.class)));
                });
        return posts;
    }

    /** The one that began on the same day, or else runs still. */
    private static Held same(PostSheet.Row row, List<Held> at) {
        return at.stream()
                .filter(post -> post.since().equals(row.since()))
                .findFirst()
                .or(() -> at.stream().filter(post -> post.until() == null).findFirst())
                .orElse(null);
    }

    private static Change change(PostSheet.Row row, KnownPerson person, Held before, Actor actor) {
        if (person == null) {
            return Change.refused("name", "people.refused.sheet-nobody");
        }
        if (!person.isKeptBy(actor)) {
            return Change.refused("name", "people.refused.not-kept-there");
        }
        return before == null
                ? Change.isNew()
                : new Differences()
                        .in("concurrent", row.concurrent(), before.concurrent())
                        .in("since", row.since(), before.since())
                        .in("until", row.until(), before.until())
                        .change();
    }
}
