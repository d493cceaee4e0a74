package org.sangyu.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.workflow.TaskForm.Field;
import org.sangyu.workflow.TaskForm.Option;

/**
 * The one validator: what was submitted must fit the form, whichever door it came through. Camunda itself checks
 * nothing on the server and lets undeclared fields in.
 */
final class FormCheck {

    private final TaskForm form;
    private final Map<String, List<Option>> offered;
    private final Findings findings = new Findings();
    private final Map<String, Object> values = new HashMap<>();

    private FormCheck(TaskForm form, Map<String, List<Option>> offered) {
        this.form = form;
        this.offered = offered;
    }

    /**
     * @param offered the choices of selects whose choices depend on the case, by their {@code valuesKey}
     * @throws Refusal with every field that does not fit
     */
    static SubmittedFields check(TaskForm form, Map<String, List<Option>> offered, Map<String, Object> submitted) {
        return new FormCheck(form, offered).check(submitted);
    }

    private SubmittedFields check(Map<String, Object> submitted) {
        Set<String> declared =
                form.fields().stream().filter(Field::isInput).map(Field::key).collect(Collectors.toSet());
        submitted.keySet().stream()
                .filter(name -> !declared.contains(name))
                .forEach(name -> findings.check(false, name, "workflow.refused.undeclared"));
        form.fields().stream()
                .filter(Field::isInput)
                .filter(field -> !field.isShownOnly())
                .forEach(field -> check(field, submitted.get(field.key())));
        findings.orRefuse();
        return new SubmittedFields(values);
    }

    private void check(Field field, Object value) {
        if (value == null || value.toString().isBlank()) {
            findings.check(!field.isRequired(), field.key(), "workflow.refused.required");
            return;
        }
        String text = value.toString().strip();
        switch (field.type()) {
            case TEXTFIELD, TEXTAREA -> text(field, value, text);
            case NUMBER -> number(field, text);
            case DATETIME -> date(field, text);
            case CHECKBOX -> keep(field, Boolean.valueOf(text), text.equals("true") || text.equals("false"), "format");
            case RADIO, SELECT -> keep(field, text, choices(field).contains(text), "choice");
            case TEXT -> {}
        }
    }

    private void text(Field field, Object value, String text) {
        int most = field.limit("maxLength");
        int length = text.codePointCount(0, text.length());
        findings.check(most < 0 || length <= most, field.key(), "workflow.refused.too-long", most, length);
        keep(field, text, value instanceof String, "format");
    }

    private void number(Field field, String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            int least = field.limit("min");
            int most = field.limit("max");
            boolean fits = text.length() <= 12
                    && (least < 0 || number.compareTo(BigDecimal.valueOf(least)) >= 0)
                    && (most < 0 || number.compareTo(BigDecimal.valueOf(most)) <= 0);
            findings.check(fits, field.key(), "workflow.refused.range", least, most);
            values.put(field.key(), number);
        } catch (NumberFormatException e) {
            findings.check(false, field.key(), "workflow.refused.number");
        }
    }

    private void date(Field field, String text) {
        try {
            values.put(field.key(), LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            findings.check(false, field.key(), "workflow.refused.date");
        }
    }

    private void keep(Field field, Object value, boolean fits, String message) {
        findings.check(fits, field.key(), "workflow.refused." + message);
        values.put(field.key(), value);
    }

    private Set<String> choices(Field field) {
        List<Option> options = field.valuesKey() == null
                ? field.options(java.util.Locale.SIMPLIFIED_CHINESE)
                : offered.getOrDefault(field.valuesKey(), List.of());
        return options.stream().map(Option::value).collect(Collectors.toSet());
    }
}
