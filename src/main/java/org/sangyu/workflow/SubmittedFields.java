package org.sangyu.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What was submitted with a form, after {@link FormCheck} found that it fits the form. */
public record SubmittedFields(Map<String, Object> values) {

    /** The text, or null when it was left empty. */
    public String text(String key) {
        Object value = values.get(key);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    public boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    /** Whether this choice was taken. */
    public boolean is(String key, String choice) {
        return choice.equals(text(key));
    }

    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        String text = text(key);
        return text == null ? null : Enum.valueOf(type, text);
    }

    public LocalDate date(String key) {
        String text = text(key);
        return text == null ? null : LocalDate.parse(text);
    }

    public BigDecimal number(String key) {
        String text = text(key);
        return text == null ? null : new BigDecimal(text);
    }
}
