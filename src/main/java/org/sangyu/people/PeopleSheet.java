package org.sangyu.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.AuditLog;
import org.sangyu.security.Permission;
import org.sangyu.sheets.Change;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.Register;
import org.sangyu.sheets.SheetRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings people in and takes them out as a spreadsheet, members with their membership. A row is known by its ID number,
 * or without one by name and phone; a cell that is empty leaves what is written as it is. Somebody new needs the channel
 * of their consent. Another category than before is written into the member's history, with the reason in the row.
 */
@Component
class PeopleSheet implements Register<PeopleSheet.Row> {

    static final String WORDS = "people.sheet.people";

    private final PersonChecks checks;
    private final SheetCells cells;
    private final KnownPeople known;
    private final PersonBatch batch;
    private final PeopleSheetRows out;
    private final AuditLog audit;

    PeopleSheet(
            PersonChecks checks,
            SheetCells cells,
            KnownPeople known,
            PersonBatch batch,
            PeopleSheetRows out,
            AuditLog audit) {
        this.checks = checks;
        this.cells = cells;
        this.known = known;
        this.batch = batch;
        this.out = out;
        this.audit = audit;
    }

    /**
     * @param tags null where the cell is empty
     * @param activities null where the cell is empty
     */
    record Row(
            CheckedPerson person,
            List<PersonTag> tags,
            LocalDate reportedOn,
            List<String> activities,
            String reason,
            ConsentChannel consent) {

        KnownPeople.Who who() {
            return new KnownPeople.Who(person.name(), person.phone(), person.idNo());
        }
    }

    @Override
    public String key() {
        return "people";
    }

    @Override
    public String words() {
        return WORDS;
    }

    @Override
    public String home() {
        return "/register/people";
    }

    @Override
    public List<Column> columns() {
        return PeopleSheetRows.COLUMNS;
    }

    @Override
    public boolean mayBringIn(Actor actor) {
        return actor.may(Permission.KEEP_REGISTER);
    }

    @Override
    public Row read(SheetRow row, Findings findings) {
        List<PersonTag> tags = cells.several(row, "tags", "tag", PersonTag.class, findings);
        List<String> activities = cells.organisations(row, "activities", OrganisationKind.BRANCH, findings);
        LocalDate reported = row.date("reportedOn", findings);
        findings.check(
                reported == null || !reported.isAfter(checks.today()), "reportedOn", "people.refused.date-range");
        ParticipationCategory category =
                cells.choice(row, "category", "category", ParticipationCategory.class, findings);
        CheckedPerson person = checks.check(typed(row, category, findings), findings);
        findings.check(person.phone() != null || person.idNo() != null, "phone", "people.refused.sheet-key")
                .optional(row.text("reason"), 300, "reason", "people.refused.reason-length");
        return new Row(person, tags, reported, activities, row.line("reason"), cells.consent(row, findings));
    }

    private NewPerson typed(SheetRow row, ParticipationCategory category, Findings findings) {
        return new NewPerson(
                row.line("name"),
                row.code("phone"),
                Objects.requireNonNullElse(cells.organisation(row.code("areaCode"), null), ""),
                row.line("address"),
                SheetCells.date(row.date("bornOn", findings)),
                row.code("idNo"),
                null,
                null,
                List.of(),
                row.line("homeUnit"),
                branch(row),
                SheetCells.date(row.date("joinedPartyOn", findings)),
                // a wrong word is found already; said again it would be said twice
                category == null && row.text("category") != null && branch(row) != null
                        ? ParticipationCategory.NORMAL.name()
                        : category == null ? null : category.name(),
                null,
                null,
                null);
    }

    private String branch(SheetRow row) {
        String said = row.code("branchCode");
        return said == null
                ? null
                : Objects.requireNonNullElse(cells.organisation(said, OrganisationKind.BRANCH), said);
    }

    @Override
    public Object naturalKey(Row row) {
        return row.person().idNo() != null
                ? row.person().idNo()
                : Arrays.asList(row.person().name(), row.person().phone());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> compare(List<Row> rows, Actor actor) {
        KnownPeople.Found found = known.find(rows.stream().map(Row::who).toList());
        return rows.stream().map(row -> compare(row, found, actor)).toList();
    }

    private Change compare(Row row, KnownPeople.Found found, Actor actor) {
        CheckedPerson person = row.person();
        KnownPerson before = found.find(row.who());
        if (before == null) {
            return asNew(row, actor);
        }
        if (!before.isKeptBy(actor)) {
            return Change.refused("name", "people.refused.not-kept-there");
        }
        if (found.isAnothers(person.idNo(), before)) {
            return Change.refused("idNo", "people.refused.sheet-other-id");
        }
        KnownPerson namesake = found.byNameAndPhone(person.name(), person.phone());
        if (namesake != null && namesake.id() != before.id()) {
            return Change.refused("name", "people.refused.there-already");
        }
        return Change.of(changed(row, before));
    }

    private static Change asNew(Row row, Actor actor) {
        CheckedPerson person = row.person();
        if (!actor.may(Permission.KEEP_REGISTER, person.areaCode())
                && !actor.may(Permission.KEEP_REGISTER, person.branchCode())) {
            return Change.refused("areaCode", "people.refused.not-kept-there");
        }
        return row.consent() == null ? Change.refused("consent", "people.refused.consent") : Change.isNew();
    }

    private static List<String> changed(Row row, KnownPerson before) {
        CheckedPerson now = row.person();
        List<String> changed = new ArrayList<>();
        BiFunction<Object, Object, Boolean> differs = (said, known) -> said != null && !said.equals(known);
        Map<String, Boolean> columns = new java.util.LinkedHashMap<>();
        columns.put("name", differs.apply(now.name(), before.name()));
        columns.put("phone", differs.apply(now.phone(), before.phone()));
        columns.put("areaCode", differs.apply(now.areaCode(), before.areaCode()));
        columns.put("address", differs.apply(now.address(), before.address()));
        columns.put("bornOn", differs.apply(now.bornOn(), before.bornOn()));
        columns.put("idNo", now.idNo() != null && before.idNoHash() == null);
        columns.put("tags", row.tags() != null && !new HashSet<>(row.tags()).equals(before.tags()));
        columns.put("homeUnit", differs.apply(now.homeUnit(), before.homeUnit()));
        columns.put("branchCode", differs.apply(now.branchCode(), before.branchCode()));
        columns.put("joinedPartyOn", differs.apply(now.joinedPartyOn(), before.joinedPartyOn()));
        columns.put("category", differs.apply(now.category(), before.category()));
        columns.put("reportedOn", differs.apply(row.reportedOn(), before.reportedOn()));
        columns.put(
                "activities",
                row.activities() != null
                        && !new HashSet<>(row.activities()).equals(new HashSet<>(before.activities())));
        columns.forEach((column, is) -> {
            if (is) {
                changed.add(column);
            }
        });
        return changed;
    }

    @Override
    @Transactional
    public void write(List<Row> rows, Actor actor) {
        KnownPeople.Found found = known.find(rows.stream().map(Row::who).toList());
        List<Row> fresh = new ArrayList<>();
        List<PersonBatch.Changed> changed = new ArrayList<>();
        Map<Long, List<String>> activities = new HashMap<>();
        for (Row row : rows) {
            Change change = compare(row, found, actor);
            if (change.effect() == Change.Effect.REFUSED) {
                throw Refusal.invalid(change.errors());
            }
            if (change.effect() == Change.Effect.NEW) {
                fresh.add(row);
            } else {
                KnownPerson before = found.find(row.who());
                changed.add(changed(row, before, change));
                if (row.activities() != null) {
                    activities.put(before.id(), row.activities());
                }
            }
        }
        List<Long> ids = batch.insert(fresh.stream().map(PeopleSheet::asNew).toList(), actor);
        for (int i = 0; i < ids.size(); i++) {
            if (fresh.get(i).activities() != null) {
                activities.put(ids.get(i), fresh.get(i).activities());
            }
        }
        batch.change(changed, actor);
        batch.activities(activities);
        audit.record(actor, "people-brought-in", key(), true, Map.of("new", fresh.size(), "changed", changed.size()));
    }

    private static PersonBatch.NewOne asNew(Row row) {
        return new PersonBatch.NewOne(
                withTags(row.person(), row.tags() == null ? List.of() : row.tags()), row.reportedOn(), row.consent());
    }

    private static PersonBatch.Changed changed(Row row, KnownPerson before, Change change) {
        boolean moves = change.columns().contains("category");
        return new PersonBatch.Changed(
                before.id(),
                withTags(row.person(), row.tags()),
                row.reportedOn() != null && change.columns().contains("reportedOn") ? row.reportedOn() : null,
                moves ? row.person().category() : null,
                row.reason() != null
                        ? row.reason()
                        : before.category() == null ? "people.category.first" : "people.category.brought-in");
    }

    private static CheckedPerson withTags(CheckedPerson person, List<PersonTag> tags) {
        return new CheckedPerson(
                person.name(),
                person.phone(),
                person.areaCode(),
                person.address(),
                person.bornOn(),
                person.idNo(),
                null,
                null,
                tags == null ? null : new HashSet<>(tags),
                person.homeUnit(),
                person.branchCode(),
                person.joinedPartyOn(),
                person.category(),
                person.today());
    }

    @Override
    public void takeOut(boolean clear, Actor actor, Consumer<List<String>> sink) {
        takeOut(clear, Map.of(), actor, sink);
    }

    @Override
    @Transactional(readOnly = true)
    public void takeOut(boolean clear, Map<String, String> filter, Actor actor, Consumer<List<String>> sink) {
        out.write(clear, filter, actor, sink);
    }
}
