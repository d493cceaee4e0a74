package org.sangyu.refusal;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with an input, so that people are told once and not one mistake at a time. */
public class Findings {

    private final List<FieldRefusal> errors = new ArrayList<>();

    /** Notes the message beside the field unless the condition holds. */
    public Findings check(boolean holds, String field, String key, Object... args) {
        if (!holds) {
            errors.add(new FieldRefusal(field, key, args));
        }
        return this;
    }

    /** A text that must be there, trimmed, with at most {@code max} characters. */
    public Findings text(String value, int max, String field, String missingKey, String lengthKey) {
        int length = value == null
                ? 0
                : value.strip().codePointCount(0, value.strip().length());
        return length == 0 ? check(false, field, missingKey, max) : check(length <= max, field, lengthKey, max, length);
    }

    /** A text that may be left out, with at most {@code max} characters. */
    public Findings optional(String value, int max, String field, String lengthKey) {
        return value == null || value.isBlank() ? this : text(value, max, field, lengthKey, lengthKey);
    }

    /** What was found so far. */
    public List<FieldRefusal> errors() {
        return List.copyOf(errors);
    }

    /** @throws Refusal with all that was found, if anything was */
    public void orRefuse() {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
