package org.sangyu.people;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.privacy.Masking;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.sangyu.security.Permission;
import org.sangyu.sheets.Change;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.Register;
import org.sangyu.sheets.SheetRow;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings posts in and takes them out as a spreadsheet, of people whom the register knows by name and phone. A post is
 * known by person, kind, organisation and place; with a day in {@code until} it ends.
 */
@Component
class PostSheet implements Register<PostSheet.Row> {

    private static final List<Column> COLUMNS = List.of(
            Column.required("name", "").asPersonal(),
            Column.required("phone", "13955500000").asPersonal(),
            Column.required("kind", "").withChoices(SheetCells.keys("people.post.", (Object[]) PostKind.values())),
            Column.required("orgCode", "370285001014"),
            Column.optional("place", ""),
            SheetCells.yesNo("concurrent"),
            Column.required("since", "2024-05-01"),
            Column.optional("until", ""));

    private static final int AT_A_TIME = 1000;

    private final PersonChecks checks;
    private final SheetCells cells;
    private final KnownPeople people;
    private final PersonBatch batch;
    private final Organisations organisations;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    PostSheet(
            PersonChecks checks,
            SheetCells cells,
            KnownPeople people,
            PersonBatch batch,
            Organisations organisations,
            AuditLog audit,
            JdbcClient jdbc) {
        this.checks = checks;
        this.cells = cells;
        this.people = people;
        this.batch = batch;
        this.organisations = organisations;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** @param areaCode where the organisation is; what is null was left empty */
    record Row(
            String name,
            String phone,
            PostKind kind,
            String orgCode,
            String areaCode,
            String place,
            Boolean concurrent,
            LocalDate since,
            LocalDate until) {

        KnownPeople.Who who() {
            return new KnownPeople.Who(name, phone, null);
        }
    }

    /** One that is written down; of several in turn at one place, the running one, else the last. */
    private record Held(long id, boolean concurrent, LocalDate since, LocalDate until) {}

    @Override
    public String key() {
        return "posts";
    }

    @Override
    public String words() {
        return "people.sheet.posts";
    }

    @Override
    public String home() {
        return "/register/posts";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public boolean mayBringIn(Actor actor) {
        return actor.may(Permission.KEEP_REGISTER);
    }

    @Override
    public Row read(SheetRow row, Findings findings) {
        PostKind kind = cells.choice(row, "kind", "post", PostKind.class, findings);
        String said = row.code("orgCode");
        Optional<Organisation> org = organisations.find(cells.organisation(said, null));
        LocalDate since = row.date("since", findings);
        LocalDate until = row.date("until", findings);
        findings.check(
                        said == null || (org.isPresent() && (kind == null || Posts.isAt(kind, org.get()))),
                        "orgCode",
                        "people.refused.post-place")
                .check(since == null || !since.isAfter(checks.today()), "since", "people.refused.date-range")
                .check(until == null || !until.isAfter(checks.today()), "until", "people.refused.date-range")
                .check(until == null || since == null || !until.isBefore(since), "until", "people.refused.until")
                .optional(row.line("place"), 60, "place", "people.refused.place-length");
        return new Row(
                row.line("name"),
                row.code("phone"),
                kind,
                org.map(Organisation::code).orElse(null),
                org.map(it -> it.isArea() ? it.code() : it.parentCode()).orElse(null),
                row.line("place"),
                cells.yesNo(row, "concurrent", findings),
                since,
                until);
    }

    @Override
    public Object naturalKey(Row row) {
        return Arrays.asList(row.name(), row.phone(), row.kind(), row.orgCode(), row.place(), row.since());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> compare(List<Row> rows, Actor actor) {
        Asked asked = ask(rows);
        return rows.stream().map(row -> compare(row, asked, actor)).toList();
    }

    private record Asked(KnownPeople.Found people, Map<List<Object>, List<Held>> posts) {

        /** The same one: begun on the same day, or running still. */
        Held held(KnownPerson person, Row row) {
            List<Held> at =
                    posts.getOrDefault(Arrays.asList(person.id(), row.kind(), row.orgCode(), row.place()), List.of());
            return at.stream()
                    .filter(post -> post.since().equals(row.since()))
                    .findFirst()
                    .or(() -> at.stream().filter(post -> post.until() == null).findFirst())
                    .orElse(null);
        }
    }

    private Asked ask(List<Row> rows) {
        KnownPeople.Found found = people.find(rows.stream().map(Row::who).toList());
        Map<List<Object>, List<Held>> posts = new HashMap<>();
        jdbc.sql("select * from post where person_id = any (:ids) order by until nulls first, since desc")
                .param(
                        "ids",
                        rows.stream()
                                .map(row -> found.find(row.who()))
                                .filter(Objects::nonNull)
                                .map(KnownPerson::id)
                                .toArray(Long[]::new))
                .query(row -> {
                    List<Object> key = Arrays.asList(
                            row.getLong("person_id"),
                            PostKind.valueOf(row.getString("kind")),
                            row.getString("org_code"),
                            row.getString("place"));
                    posts.computeIfAbsent(key, it -> new ArrayList<>())
                            .add(new Held(
                                    row.getLong("id"),
                                    row.getBoolean("concurrent"),
                                    row.getObject("since", LocalDate.class),
                                    row.getObject("until", LocalDate.class)));
                });
        return new Asked(found, posts);
    }

    private static Change compare(Row row, Asked asked, Actor actor) {
        KnownPerson person = asked.people().find(row.who());
        if (person == null) {
            return Change.refused("name", "people.refused.sheet-nobody");
        }
        if (!person.isKeptBy(actor)) {
            return Change.refused("name", "people.refused.not-kept-there");
        }
        Held before = asked.held(person, row);
        if (before == null) {
            return Change.isNew();
        }
        List<String> changed = new ArrayList<>();
        if (row.concurrent() != null && row.concurrent() != before.concurrent()) {
            changed.add("concurrent");
        }
        if (!row.since().equals(before.since())) {
            changed.add("since");
        }
        if (row.until() != null && !row.until().equals(before.until())) {
            changed.add("until");
        }
        return Change.of(changed);
    }

    @Override
    @Transactional
    public void write(List<Row> rows, Actor actor) {
        Asked asked = ask(rows);
        List<SqlParameterSource> added = new ArrayList<>();
        List<SqlParameterSource> changed = new ArrayList<>();
        for (Row row : rows) {
            Change change = compare(row, asked, actor);
            if (change.effect() == Change.Effect.REFUSED) {
                throw Refusal.invalid(change.errors());
            }
            KnownPerson person = asked.people().find(row.who());
            Held before = asked.held(person, row);
            MapSqlParameterSource values = new MapSqlParameterSource()
                    .addValue("concurrent", row.concurrent(), Types.BOOLEAN)
                    .addValue("since", PersonBatch.date(row.since()), Types.DATE)
                    .addValue("until", PersonBatch.date(row.until()), Types.DATE);
            if (before != null) {
                changed.add(values.addValue("id", before.id()));
            } else {
                added.add(values.addValue("person", person.id())
                        .addValue("kind", row.kind().name())
                        .addValue("org", row.orgCode())
                        .addValue("place", row.place(), Types.VARCHAR)
                        .addValue("area", row.areaCode())
                        .addValue("now", Timestamp.from(batch.now()))
                        .addValue("by", actor.username()));
            }
        }
        batch.update(
                """
                insert into post (person_id, kind, org_code, place, area_code, concurrent, since, until, added_at, added_by)
                values (:person, :kind, :org, :place, :area, coalesce(:concurrent, false), :since, :until, :now, :by)
                """,
                added);
        batch.update(
                """
                update post set concurrent = coalesce(:concurrent, concurrent), since = :since,
                                until = coalesce(:until, until)
                where id = :id
                """,
                changed);
        audit.record(actor, "people-brought-in", key(), true, Map.of("new", added.size(), "changed", changed.size()));
    }

    @Override
    public void takeOut(boolean clear, Actor actor, Consumer<List<String>> sink) {
        takeOut(clear, Map.of(), actor, sink);
    }

    @Override
    @Transactional(readOnly = true)
    public void takeOut(boolean clear, Map<String, String> filter, Actor actor, Consumer<List<String>> sink) {
        PeopleScope scope = PeopleScope.of(filter.get("scope"), actor);
        if (!scope.isKeptBy(actor)) {
            throw Refusal.notPermitted("people.refused.not-yours");
        }
        long after = 0;
        List<List<String>> page;
        do {
            List<Long> ids = new ArrayList<>();
            page = jdbc.sql(
                            """
                            select t.*, p.name, p.phone
                            from post t join person p on p.id = t.person_id and p.status = 'ACTIVE'
                            where %s and t.until is null and t.id > :after
                              and (cast(:kind as text) is null or t.kind = :kind)
                            order by t.id limit :limit
                            """
                                    .formatted(scope.conditionOf("t")))
                    .params(scope.params())
                    .param("after", after)
                    .param("kind", PersonChecks.text(filter.get("kind")), Types.VARCHAR)
                    .param("limit", AT_A_TIME)
                    .query((row, n) -> {
                        ids.add(row.getLong("id"));
                        return Arrays.asList(
                                clear ? row.getString("name") : Masking.name(row.getString("name")),
                                clear ? row.getString("phone") : Masking.phone(row.getString("phone")),
                                cells.text("post", row.getString("kind")),
                                row.getString("org_code"),
                                row.getString("place"),
                                cells.text(row.getBoolean("concurrent")),
                                SheetCells.date(row.getObject("since", LocalDate.class)),
                                SheetCells.date(row.getObject("until", LocalDate.class)));
                    })
                    .list();
            page.forEach(sink);
            after = ids.isEmpty() ? after : ids.get(ids.size() - 1);
        } while (page.size() == AT_A_TIME);
    }
}
