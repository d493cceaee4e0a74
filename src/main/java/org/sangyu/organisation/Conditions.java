package org.sangyu.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a list with their parameters, put together as the filter asks. */
public final class Conditions {

    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();

    public Conditions and(String sql, Map<String, ?> values) {
        parts.add(sql);
        params.putAll(values);
        return this;
    }

    public Conditions and(String sql) {
        return and(sql, Map.of());
    }

    /** Leaves the condition out when there is no value. */
    public Conditions and(String sql, String name, Object value) {
        boolean none = value == null || value instanceof String text && text.isBlank();
        return none ? this : and(sql, Map.of(name, value instanceof Enum<?> one ? one.name() : value));
    }

    /** The text begins with this, as it was typed: no letter is a wildcard. */
    public Conditions startsWith(String column, String name, String typed) {
        if (typed == null || typed.isBlank()) {
            return this;
        }
        String plain = typed.strip().replaceAll("([\\\\%_])", "\\\\$1");
        return and(column + " like :" + name, name, plain + "%");
    }

    /** Everything joined by {@code and}; never empty. */
    public String sql() {
        return parts.isEmpty() ? "true" : String.join(" and ", parts);
    }

    public Map<String, Object> params() {
        return params;
    }
}
