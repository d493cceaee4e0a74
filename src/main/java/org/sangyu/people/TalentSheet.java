package org.sangyu.people;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
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
 * Brings in a talent pool that there was before, and takes the pool out: who is in it, of people whom the register knows
 * by name and phone. What is brought in was verified and agreed to; whoever is on the way in by the procedure stays there.
 */
@Component
class TalentSheet implements Register<TalentSheet.Row> {

    private static final List<Column> COLUMNS = List.of(
            Column.required("name", "").asPersonal(),
            Column.required("phone", "13955500000").asPersonal(),
            Column.required("level", "").withChoices(SheetCells.keys("people.level.", (Object[]) TalentLevel.values())),
            Column.required("fields", "")
                    .withChoices(SheetCells.keys("people.field.", (Object[]) TalentField.values())),
            Column.optional("works", ""),
            Column.optional("willingHours", "4"),
            SheetCells.yesNo("available"),
            Column.required("validTo", "2027-12-31"),
            SheetCells.consent());

    private static final int AT_A_TIME = 1000;

    private final PersonChecks checks;
    private final SheetCells cells;
    private final KnownPeople people;
    private final PersonBatch batch;
    private final MatterNumbers numbers;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    TalentSheet(
            PersonChecks checks,
            SheetCells cells,
            KnownPeople people,
            PersonBatch batch,
            MatterNumbers numbers,
            AuditLog audit,
            JdbcClient jdbc) {
        this.checks = checks;
        this.cells = cells;
        this.people = people;
        this.batch = batch;
        this.numbers = numbers;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** What is null was left empty. */
    record Row(
            String name,
            String phone,
            TalentLevel level,
            List<TalentField> fields,
            String works,
            Integer hours,
            Boolean available,
            LocalDate validTo,
            ConsentChannel consent) {

        KnownPeople.Who who() {
            return new KnownPeople.Who(name, phone, null);
        }
    }

    @Override
    public String key() {
        return "talent";
    }

    @Override
    public String words() {
        return "people.sheet.talent";
    }

    @Override
    public String home() {
        return "/register/talent";
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
        LocalDate validTo = row.date("validTo", findings);
        findings.check(validTo == null || !validTo.isBefore(checks.today()), "validTo", "people.refused.sheet-over")
                .optional(row.text("works"), 500, "works", "people.refused.works-length");
        return new Row(
                row.line("name"),
                row.code("phone"),
                cells.choice(row, "level", "level", TalentLevel.class, findings),
                cells.several(row, "fields", "field", TalentField.class, findings),
                row.text("works"),
                row.number("willingHours", 0, 60, findings),
                cells.yesNo(row, "available", findings),
                validTo,
                cells.consent(row, findings));
    }

    @Override
    public Object naturalKey(Row row) {
        return Arrays.asList(row.name(), row.phone(), row.level());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> compare(List<Row> rows, Actor actor) {
        Asked asked = ask(rows);
        return rows.stream().map(row -> compare(row, asked, actor)).toList();
    }

    /** @param running entries that are in the pool or on the way into it, by person and level */
    private record Asked(KnownPeople.Found people, Map<List<Object>, TalentEntry> running, HashSet<Long> agreed) {

        TalentEntry running(KnownPerson person, TalentLevel level) {
            return running.get(List.of(person.id(), level));
        }
    }

    private Asked ask(List<Row> rows) {
        KnownPeople.Found found = people.find(rows.stream().map(Row::who).toList());
        Long[] ids = rows.stream()
                .map(row -> found.find(row.who()))
                .filter(Objects::nonNull)
                .map(KnownPerson::id)
                .toArray(Long[]::new);
        Map<List<Object>, TalentEntry> running = new HashMap<>();
        jdbc.sql(
                        """
                        select * from talent
                        where person_id = any (:ids) and state in ('PROPOSED', 'CONSENTING', 'ENTERED')
                        """)
                .param("ids", ids)
                .query(TalentTable::read)
                .list()
                .forEach(entry -> running.put(List.of(entry.personId(), entry.level()), entry));
        HashSet<Long> agreed = new HashSet<>(jdbc.sql(
                        """
                        select person_id from consent
                        where person_id = any (:ids) and purpose = 'TALENT' and withdrawn_at is null
                        """)
                .param("ids", ids)
                .query(Long.class)
                .list());
        return new Asked(found, running, agreed);
    }

    private static Change compare(Row row, Asked asked, Actor actor) {
        KnownPerson person = asked.people().find(row.who());
        if (person == null) {
            return Change.refused("name", "people.refused.sheet-nobody");
        }
        if (!actor.may(Permission.KEEP_REGISTER, area(row, person))) {
            return Change.refused("level", "people.refused.sheet-level");
        }
        TalentEntry before = asked.running(person, row.level());
        if (before != null && before.state() != TalentState.ENTERED) {
            return Change.refused("level", "people.refused.talent-already");
        }
        if (row.consent() == null && !asked.agreed().contains(person.id())) {
            return Change.refused("consent", "people.refused.consent");
        }
        return before == null ? Change.isNew() : Change.of(changed(row, before));
    }

    private static String area(Row row, KnownPerson person) {
        return row.level().tier().codeFor(person.areaCode().substring(0, 12));
    }

    private static List<String> changed(Row row, TalentEntry before) {
        List<String> changed = new ArrayList<>();
        if (!new HashSet<>(row.fields()).equals(before.fields())) {
            changed.add("fields");
        }
        if (row.works() != null && !row.works().equals(before.works())) {
            changed.add("works");
        }
        if (row.hours() != null && !row.hours().equals(before.willingHours())) {
            changed.add("willingHours");
        }
        if (row.available() != null && row.available() != before.available()) {
            changed.add("available");
        }
        if (!row.validTo().equals(before.validTo())) {
            changed.add("validTo");
        }
        return changed;
    }

    @Override
    @Transactional
    public void write(List<Row> rows, Actor actor) {
        Asked asked = ask(rows);
        List<SqlParameterSource> added = new ArrayList<>();
        List<SqlParameterSource> changed = new ArrayList<>();
        List<SqlParameterSource> agreed = new ArrayList<>();
        for (Row row : rows) {
            Change change = compare(row, asked, actor);
            if (change.effect() == Change.Effect.REFUSED) {
                throw Refusal.invalid(change.errors());
            }
            KnownPerson person = asked.people().find(row.who());
            TalentEntry before = asked.running(person, row.level());
            if (before == null) {
                added.add(values(row)
                        .addValue("number", numbers.next("RC", person.areaCode()))
                        .addValue("person", person.id())
                        .addValue("level", row.level().name())
                        .addValue("area", area(row, person))
                        .addValue("by", actor.username())
                        .addValue("now", Timestamp.from(batch.now())));
            } else {
                changed.add(values(row).addValue("number", before.number()));
            }
            if (row.consent() != null) {
                agreed.add(batch.consent(person.id(), ConsentPurpose.TALENT, row.consent(), actor, batch.now()));
            }
        }
        batch.consents(agreed);
        batch.update(
                """
                insert into talent (number, person_id, level, area_code, fields, works, willing_hours, available,
                                    recommended_by, state, verified_by, verified_at, valid_to, proposed_at)
                values (:number, :person, :level, :area, :fields, :works, :hours, coalesce(:available, true),
                        :by, 'ENTERED', :by, :now, :validTo, :now)
                """,
                added);
        batch.update(
                """
                update talent
                set fields = :fields, works = coalesce(:works, works), willing_hours = coalesce(:hours, willing_hours),
                    available = coalesce(:available, available), valid_to = :validTo, version = version + 1
                where number = :number
                """,
                changed);
        audit.record(actor, "people-brought-in", key(), true, Map.of("new", added.size(), "changed", changed.size()));
    }

    private static MapSqlParameterSource values(Row row) {
        return new MapSqlParameterSource()
                .addValue("fields", row.fields().stream().map(Enum::name).toArray(String[]::new))
                .addValue("works", row.works(), Types.VARCHAR)
                .addValue("hours", row.hours(), Types.INTEGER)
                .addValue("available", row.available(), Types.BOOLEAN)
                .addValue("validTo", PersonBatch.date(row.validTo()), Types.DATE);
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
        String after = "";
        List<List<String>> page;
        do {
            List<String> numbers = new ArrayList<>();
            page = jdbc.sql(
                            """
                            select t.*, p.name, p.phone
                            from talent t join person p on p.id = t.person_id and p.status = 'ACTIVE'
                            where %s and t.state = 'ENTERED' and t.level || ' ' || t.number > :after
                            order by t.level || ' ' || t.number limit :limit
                            """
                                    .formatted(scope.conditionOf("t")))
                    .params(scope.params())
                    .param("after", after)
                    .param("limit", AT_A_TIME)
                    .query((row, n) -> {
                        TalentEntry entry = TalentTable.read(row, n);
                        numbers.add(entry.level() + " " + entry.number());
                        return cells(entry, row.getString("name"), row.getString("phone"), clear);
                    })
                    .list();
            page.forEach(sink);
            after = numbers.isEmpty() ? after : numbers.get(numbers.size() - 1);
        } while (page.size() == AT_A_TIME);
    }

    private List<String> cells(TalentEntry entry, String name, String phone, boolean clear) {
        return Arrays.asList(
                clear ? name : Masking.name(name),
                clear ? phone : Masking.phone(phone),
                cells.text("level", entry.level()),
                cells.text("field", entry.fields().stream().sorted()),
                entry.works(),
                entry.willingHours() == null ? null : entry.willingHours().toString(),
                cells.text(entry.available()),
                SheetCells.date(entry.validTo()),
                null);
    }
}
