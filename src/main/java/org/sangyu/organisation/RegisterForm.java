package org.sangyu.organisation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sangyu.sheets.SheetRow;

/**
 * What stands in a form of the register, by field, as it was typed: it is read by the same rules as a row of a
 * spreadsheet, and shown again as it is when it is refused.
 */
public record RegisterForm(Map<String, String> typed) {

    /** What a browser sent; several ticks of one name are joined by commas. */
    public static RegisterForm of(Map<String, List<String>> sent) {
        Map<String, String> typed = new LinkedHashMap<>();
        sent.forEach((field, values) -> typed.put(field, String.join(",", values)));
        return new RegisterForm(typed);
    }

    /** What is there, to be changed. */
    public static RegisterForm of(OrganisationHead head, Map<String, String> details) {
        Map<String, String> typed = new LinkedHashMap<>(details);
        typed.put("code", head.code());
        typed.put("area", head.areaCode());
        typed.put("name", head.name());
        typed.put("email", head.email());
        typed.put("phone", head.phone());
        typed.put("active", "" + head.active());
        typed.put("version", "" + head.version());
        return new RegisterForm(typed);
    }

    /** As a row; what is no longer active is so by a box that is not ticked, and thus not sent. */
    public SheetRow row() {
        Map<String, String> cells = new LinkedHashMap<>();
        typed.forEach((field, text) -> {
            if (text != null) {
                cells.put(field, text);
            }
        });
        cells.putIfAbsent("active", "false");
        return new SheetRow(0, cells);
    }

    /** What was ticked under one name. */
    public Set<String> ticked(String field) {
        String joined = typed.get(field);
        return joined == null ? Set.of() : new LinkedHashSet<>(List.of(joined.split(",")));
    }

    /** The version that the form was opened with; what is no number is none that there was. */
    public int version() {
        String version = typed.getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }
}
