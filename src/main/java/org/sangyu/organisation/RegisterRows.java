package org.sangyu.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sangyu.refusal.Findings;
import org.sangyu.sheets.Column;
import org.sangyu.sheets.SheetRow;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads and writes the cells that the spreadsheets of all registers of organisations have in common. */
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

    /** What stands in those columns. */
    List<String> cells(OrganisationHead head) {
        return Arrays.asList(head.code(), head.areaCode(), head.name(), head.email(), head.phone());
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
}
