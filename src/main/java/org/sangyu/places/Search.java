package org.sangyu.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the conditions of a list and what stands in them. */
final class Search {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();

    Search within(Reach reach) {
        conditions.add("(" + reach.condition("area_code", params) + ")");
        return this;
    }

    /** A beginning of a column's text, as the index on it is sorted. */
    Search begins(String column, String typed) {
        String text = Typed.line(typed);
        if (text != null) {
            add("starts_with(%s, :begins)".formatted(column), "begins", text);
        }
        return this;
    }

    Search area(String typed) {
        String code = Typed.code(typed);
        if (code != null) {
            add("area_code >= :area and area_code < :area || ':'", "area", code);
        }
        return this;
    }

    Search equal(String column, String typed) {
        String value = Typed.code(typed);
        if (value != null) {
            add(column + " = :" + column, column, value);
        }
        return this;
    }

    Search add(String condition, String name, Object value) {
        conditions.add("(" + condition + ")");
        params.put(name, value);
        return this;
    }

    Search add(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    String where() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> params() {
        return params;
    }
}
