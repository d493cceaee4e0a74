package org.sangyu.sheets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sangyu.privacy.Masking;
import org.sangyu.privacy.RetentionRule;
import org.sangyu.privacy.Revealable;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register for tests, in a table of its own, that waits or fails when it is told to. */
@DependsOnDatabaseInitialization
public class SmallRegister implements Register<SmallRegister.Entry>, Revealable {

    private final JdbcClient jdbc;
    private final Choices choices;

    /** Whoever writes waits for it. */
    public volatile CountDownLatch gate = new CountDownLatch(0);

    /** What writing this code fails with. */
    public volatile String failAt;

    public SmallRegister(JdbcClient jdbc, Choices choices) {
        this.jdbc = jdbc;
        this.choices = choices;
        jdbc.sql(
                        """
                        create table if not exists small_entry (
                            code text primary key, name text not null, phone text, kind text, since date, remark text)
                        """)
                .update();
    }

    enum Kind {
        LASTING,
        PASSING
    }

    record Entry(String code, String name, String phone, Kind kind, LocalDate since, String remark) {}

    @Override
    public String key() {
        return "small";
    }

    @Override
    public String words() {
        return "testing.sheet.small";
    }

    @Override
    public String home() {
        return "/register/small";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("code", "N001"),
                Column.required("name", "张三").asPersonal(),
                Column.optional("phone", "0532-55500001").asPersonal(),
                Column.optional("kind", "长期").withChoices("testing.kind.", Kind.values()),
                Column.optional("since", "2026-01-01"),
                Column.optional("remark", null));
    }

    @Override
    public boolean mayBringIn(Actor actor) {
        return actor.may(Permission.KEEP_REGISTER);
    }

    @Override
    public Entry read(SheetRow row, Findings findings) {
        findings.optional(row.line("name"), 20, "name", "sheets.cell.required");
        return new Entry(
                row.code("code"),
                row.line("name"),
                row.code("phone"),
                choices.read(row, "kind", "testing.kind.", Kind.class, findings),
                row.date("since", findings),
                row.text("remark"));
    }

    @Override
    public Object naturalKey(Entry entry) {
        return entry.code();
    }

    @Override
    public List<Change> compare(List<Entry> entries, Actor actor) {
        Map<String, Entry> there = jdbc
                .sql("select * from small_entry where code in (:codes)")
                .param("codes", entries.stream().map(Entry::code).toList())
                .query(Entry.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Entry::code, entry -> entry));
        return entries.stream()
                .map(entry -> compare(entry, there.get(entry.code())))
                .toList();
    }

    private static Change compare(Entry entry, Entry before) {
        if (entry.code().startsWith("X")) {
            return Change.refused("code", "testing.outside", entry.code());
        }
        if (before == null) {
            return Change.isNew();
        }
        List<String> changed = new ArrayList<>();
        note(changed, "name", entry.name(), before.name());
        note(changed, "phone", entry.phone(), before.phone());
        note(changed, "kind", entry.kind(), before.kind());
        note(changed, "since", entry.since(), before.since());
        note(changed, "remark", entry.remark(), before.remark());
        return Change.of(changed);
    }

    private static void note(List<String> changed, String column, Object now, Object before) {
        if (!Objects.equals(now, before)) {
            changed.add(column);
        }
    }

    @Override
    public void write(List<Entry> entries, Actor actor) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        for (Entry entry : entries) {
            if (entry.code().equals(failAt)) {
                throw new IllegalStateException("cannot write " + entry.code());
            }
            jdbc.sql(
                            """
                            insert into small_entry (code, name, phone, kind, since, remark)
                            values (:code, :name, :phone, :kind, :since, :remark)
                            on conflict (code) do update set name = excluded.name, phone = excluded.phone,
                                kind = excluded.kind, since = excluded.since, remark = excluded.remark
                            """)
                    .param("code", entry.code())
                    .param("name", entry.name())
                    .param("phone", entry.phone())
                    .param("kind", entry.kind() == null ? null : entry.kind().name())
                    .param("since", entry.since())
                    .param("remark", entry.remark())
                    .update();
        }
    }

    @Override
    public void takeOut(boolean clear, Actor actor, Consumer<List<String>> sink) {
        takeOut(clear, Map.of(), actor, sink);
    }

    @Override
    public void takeOut(boolean clear, Map<String, String> filter, Actor actor, Consumer<List<String>> sink) {
        jdbc
                .sql("select * from small_entry where starts_with(code, :q) order by code")
                .param("q", filter.getOrDefault("q", ""))
                .query(Entry.class)
                .list()
                .stream()
                .forEach(entry -> sink.accept(Arrays.asList(
                        entry.code(),
                        clear ? entry.name() : Masking.name(entry.name()),
                        clear ? entry.phone() : Masking.phone(entry.phone()),
                        choices.text("testing.kind.", entry.kind()),
                        entry.since() == null ? null : entry.since().toString(),
                        entry.remark())));
    }

    @Override
    public String kind() {
        return "small";
    }

    @Override
    public Shown reveal(String id, String field, Actor actor) {
        return jdbc.sql("select phone from small_entry where code = :code and :field = 'phone' and code not like 'X%'")
                .param("code", id)
                .param("field", field)
                .query(String.class)
                .optional()
                .map(phone -> new Shown("testing.sheet.small.phone", phone, home()))
                .orElseThrow(() -> Refusal.notFound("privacy.nothing-to-show"));
    }

    /** Removes what is marked so, or fails. */
    public static class ForgetMarked implements RetentionRule {

        private final JdbcClient jdbc;

        public volatile boolean fails;

        public ForgetMarked(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public String key() {
            return "testing.retention.marked";
        }

        @Override
        public Period keep() {
            return Period.ofYears(1);
        }

        @Override
        public int apply(Instant now) {
            int removed =
                    jdbc.sql("delete from small_entry where remark = 'old'").update();
            if (fails) {
                throw new IllegalStateException("cannot forget");
            }
            return removed;
        }
    }
}
