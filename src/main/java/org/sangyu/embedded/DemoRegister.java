package org.sangyu.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.sangyu.people.CategoryReviews;
import org.sangyu.people.ContactBook;
import org.sangyu.people.NewRegistration;
import org.sangyu.people.NewTalent;
import org.sangyu.people.PersonDesk;
import org.sangyu.people.RegistrationDesk;
import org.sangyu.people.ReviewHint;
import org.sangyu.people.TalentPool;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Accounts;
import org.sangyu.security.Actor;
import org.sangyu.sheets.Change.Effect;
import org.sangyu.sheets.Register;
import org.sangyu.sheets.SheetRow;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the invented people of {@code demo/*.csv} in through the registers' own spreadsheets, and leaves some of their
 * matters under way: two registrations, an application for the talent pool, a look at a category.
 */
@Component
@Profile("!postgres")
class DemoRegister {

    private static final List<String> SHEETS = List.of("people", "volunteers", "talent", "posts");

    private final Map<String, Register<?>> registers = new HashMap<>();
    private final PersonDesk people;
    private final ContactBook contacts;
    private final RegistrationDesk registrations;
    private final CategoryReviews reviews;
    private final TalentPool talent;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    DemoRegister(
            List<Register<?>> registers,
            PersonDesk people,
            ContactBook contacts,
            RegistrationDesk registrations,
            CategoryReviews reviews,
            TalentPool talent,
            Accounts accounts,
            JdbcClient jdbc) {
        registers.forEach(register -> this.registers.put(register.key(), register));
        this.people = people;
        this.contacts = contacts;
        this.registrations = registrations;
        this.reviews = reviews;
        this.talent = talent;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** Fills it once: where there is somebody already, nothing happens. Whole or not at all. */
    @Transactional
    public void fill() {
        if (anybody()) {
            return;
        }
        Actor city = actor("city");
        SHEETS.forEach(key -> bringIn(registers.get(key), DemoFile.rows(key + ".csv"), city));
        for (CSVRecord row : DemoFile.rows("people.csv")) {
            if (row.get("account") != null) {
                people.linkAccount(id(row), actor(row.get("account")).accountId());
            }
        }
        DemoFile.rows("matters.csv").forEach(this::leaveUnderWay);
    }

    /** One matter of somebody who has an account. */
    private void leaveUnderWay(CSVRecord row) {
        long person = people.self(actor(row.get("person"))).orElseThrow().id();
        Actor by = actor(row.get("by"));
        switch (row.get("matter")) {
            case "registration" ->
                registrations.file(
                        person,
                        new NewRegistration(List.of(row.get("choices").split("/")), row.get("day"), row.get("text")),
                        by);
            case "talent" ->
                talent.propose(
                        person,
                        new NewTalent("COMMUNITY", List.of(row.get("choices").split("/")), row.get("text"), "2"),
                        by);
            case "contact" -> contacts.note(person, row.get("choices"), "VISIT", row.get("text"), by);
            case "review" -> reviews.ask(person, ReviewHint.REQUEST, by);
            default -> throw new IllegalArgumentException(row.get("matter"));
        }
    }

    private <T> void bringIn(Register<T> register, List<CSVRecord> rows, Actor by) {
        List<T> entries = rows.stream().map(row -> read(register, row)).toList();
        register.compare(entries, by).stream()
                .filter(change -> change.effect() == Effect.REFUSED)
                .findFirst()
                .ifPresent(change -> {
                    throw Refusal.invalid(change.errors());
                });
        register.write(entries, by);
    }

    private static <T> T read(Register<T> register, CSVRecord row) {
        Map<String, String> cells = new HashMap<>(row.toMap());
        cells.values().removeIf(cell -> cell == null);
        Findings findings = new Findings();
        T entry = register.read(new SheetRow((int) row.getRecordNumber() + 1, cells), findings);
        findings.orRefuse();
        return entry;
    }

    private boolean anybody() {
        return jdbc.sql("select exists (select 1 from person)")
                .query(Boolean.class)
                .single();
    }

    private long id(CSVRecord row) {
        return jdbc.sql("select id from person where phone = :phone and name = :name")
                .param("phone", row.get("phone"))
                .param("name", row.get("name"))
                .query(Long.class)
                .single();
    }

    private Actor actor(String username) {
        return accounts.actor(username).orElseThrow();
    }
}
