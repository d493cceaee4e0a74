package org.sangyu.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.sangyu.sheets.Change;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.SheetRow;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the spreadsheets of all registers of organisations have in common: the head of a row, and what a row would do. */
@Component
public class RegisterRows {

    private final Organisations organisations;
    private final Typing typing;

    RegisterRows(Organisations organisations, Typing typing) {
        this.organisations = organisations;
        this.typing = typing;
    }

    /** The columns that every register of organisations begins with; the example of a name is a message. */
    public List<Column> head(String area, String words) {
        return List.of(
                Column.optional("code", ""),
                Column.required("area", area),
                Column.required("name", said(words + ".example")),
                Column.optional("email", "yinling@example.org"),
                Column.optional("phone", "0532-55500100"));
    }

    /** The column for those that take part no longer; empty means that it does. */
    public Column active() {
        return Column.optional("active", said(true));
    }

    public boolean active(SheetRow row, Findings findings) {
        return row.text("active") == null || typing.yes(row.text("active"), "active", findings);
    }

    /** A constant as people read it, in the language of whoever asks. */
    public String said(String words, Enum<?> constant) {
        return constant == null ? null : said(words + "." + constant.name());
    }

    public String said(boolean yes) {
        return said(yes ? "organisation.yes" : "organisation.no");
    }

    /** A number or a date as a cell's text; null where there is none. */
    public static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /** The language of whoever asks. */
    public Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private String said(String key) {
        return typing.said(key, locale());
    }

    /** Code, area, name, mail address, phone; the area by its code or its only name. */
    public OrganisationHead head(SheetRow row, boolean active, Findings findings) {
        return new OrganisationHead(
                row.text("code"),
                null,
                area(row, "area", findings),
                row.text("name"),
                row.text("email"),
                row.text("phone"),
                active);
    }

    /** The code of an area that is named in a cell; null where the cell is empty or names none. */
    public String area(SheetRow row, String column, Findings findings) {
        String typed = row.text(column);
        Optional<Organisation> area = organisations.area(typed);
        findings.check(typed == null || area.isPresent(), column, "organisation.typed.no-area", typed);
        return area.map(Organisation::code).orElse(null);
    }

    public Typing typing() {
        return typing;
    }

    /**
     * What saving this would do.
     *
     * @param there the organisation as it is, if there is one
     * @param saving with its details before and after
     * @param findings what is wrong with the row in itself and with what it refers to
     */
    public Change change(Saving saving, Optional<Organisation> there, Findings findings, Actor actor) {
        OrganisationKind kind = saving.kind();
        OrganisationHead head = saving.head();
        if (there.isPresent()) {
            findings.check(
                    RegisterSight.keeps(actor, there.get()),
                    "area",
                    "organisation.not-yours",
                    there.get().name());
        } else {
            checkNew(kind, head, findings, actor);
        }
        String area = there.map(Organisation::parentCode).orElse(head.areaCode());
        Optional<Organisation> namesake = organisations.find(kind, null, area, head.name());
        findings.check(
                namesake.isEmpty()
                        || namesake.get()
                                .code()
                                .equals(there.map(Organisation::code).orElse(null)),
                "name",
                "organisation.name.taken");
        List<FieldRefusal> errors = named(findings.errors());
        if (!errors.isEmpty()) {
            return new Change(Change.Effect.REFUSED, List.of(), errors);
        }
        if (there.isEmpty()) {
            return Change.isNew();
        }
        Organisation after = new Organisation(
                there.get().code(),
                head.name(),
                kind,
                null,
                there.get().parentCode(),
                HeadRules.orNull(head.email()),
                HeadRules.orNull(head.phone()),
                head.active());
        return Change.of(List.copyOf(
                OrganisationDesk.differences(there.get(), after, saving).keySet()));
    }

    /** Refuses what stands in the same sheet a second time. */
    public static List<Change> once(List<String> keys, List<Change> changes, String column) {
        Set<String> seen = new HashSet<>();
        List<Change> checked = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            boolean first = seen.add(keys.get(i));
            checked.add(
                    first || changes.get(i).effect() == Change.Effect.REFUSED
                            ? changes.get(i)
                            : Change.refused(column, "organisation.typed.twice"));
        }
        return checked;
    }

    private void checkNew(OrganisationKind kind, OrganisationHead head, Findings findings, Actor actor) {
        Optional<Organisation> parent = organisations.find(head.areaCode()).filter(Organisation::active);
        findings.check(
                parent.isPresent() || head.areaCode() == null, "area", "organisation.parent.unknown", head.areaCode());
        if (parent.isPresent()) {
            findings.check(
                    RegisterSight.mayAdd(actor, kind, parent.get()),
                    "area",
                    "organisation.not-yours",
                    parent.get().name());
            organisations.checkPlace(kind, head.code() == null ? "" : head.code(), parent.get(), findings);
        }
    }

    /** The tree's fields are called as the columns are. */
    private static List<FieldRefusal> named(List<FieldRefusal> errors) {
        return errors.stream()
                .map(error -> switch (error.field() == null ? "" : error.field()) {
                    case "parentCode" -> new FieldRefusal("area", error.key(), error.args());
                    default -> error;
                })
                .distinct()
                .toList();
    }
}
