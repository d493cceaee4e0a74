package org.sangyu.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A user task's form, read from its {@code .form} file: Tasklist renders the file, our pages render this, and every
 * door checks what was submitted against it.
 *
 * @param id the task's name in the diagram
 * @param schema the file itself
 */
public record TaskForm(String id, JsonNode schema, List<Field> fields) {

    /** What kind of input a field is; the others that Camunda Forms know are not used. */
    public enum Type {
        TEXT,
        TEXTFIELD,
        TEXTAREA,
        NUMBER,
        DATETIME,
        CHECKBOX,
        RADIO,
        SELECT
    }

    /** One thing to choose. */
    public record Option(String value, String label) {}

    /**
     * One component of the form, in file order.
     *
     * @param key null for a text that only explains
     * @param valuesKey where a select's choices come from when they depend on the case; otherwise null
     */
    public record Field(JsonNode json, Type type, String key, String valuesKey) {

        static Field of(JsonNode json) {
            return new Field(
                    json,
                    Type.valueOf(json.path("type").asText().toUpperCase(Locale.ROOT)),
                    json.path("key").asText(null),
                    json.path("valuesKey").asText(null));
        }

        public boolean isInput() {
            return key != null;
        }

        /** Whether it only shows what somebody else wrote. */
        public boolean isShownOnly() {
            return json.path("disabled").asBoolean(false);
        }

        /** The condition on which the file hides the field, such as {@code result != "DONE"}, or null. */
        public String hiddenWhen() {
            String condition = json.path("conditional").path("hide").asText(null);
            return condition == null ? null : condition.substring(1);
        }

        public boolean isRequired() {
            return json.path("validate").path("required").asBoolean(false);
        }

        /** The limit of this name in the file, or -1. */
        public int limit(String name) {
            return json.path("validate").path(name).asInt(-1);
        }

        public String label(Locale locale) {
            String chinese = Stream.of("label", "dateLabel", "text")
                    .map(name -> json.path(name).asText(null))
                    .filter(text -> text != null)
                    .findFirst()
                    .orElse(key);
            return inLanguage(locale, "en", chinese);
        }

        public String description(Locale locale) {
            String chinese = json.path("description").asText(null);
            return chinese == null ? null : inLanguage(locale, "en.description", chinese);
        }

        /** The choices that stand in the file. */
        public List<Option> options(Locale locale) {
            return StreamSupport.stream(json.path("values").spliterator(), false)
                    .map(value -> new Option(
                            value.path("value").asText(),
                            inLanguage(
                                    locale,
                                    "en." + value.path("value").asText(),
                                    value.path("label").asText())))
                    .toList();
        }

        private String inLanguage(Locale locale, String property, String chinese) {
            return Locale.ENGLISH.getLanguage().equals(locale.getLanguage())
                    ? json.path("properties").path(property).asText(chinese)
                    : chinese;
        }
    }
}
