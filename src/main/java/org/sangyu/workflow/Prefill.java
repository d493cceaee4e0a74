package org.sangyu.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.workflow.TaskForm.Option;

/**
 * What a form shows before anybody fills it in: values of fields, and the choices that depend on the case. Computed
 * from the domain whenever the form is shown; never stored in the engine.
 */
public record Prefill(Map<String, Object> values, Map<String, List<Option>> options) {

    public static Prefill none() {
        return new Prefill(Map.of(), Map.of());
    }

    public Prefill value(String key, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(key, value);
        return new Prefill(more, options);
    }

    public Prefill options(String valuesKey, List<Option> choices) {
        Map<String, List<Option>> more = new HashMap<>(options);
        more.put(valuesKey, choices);
        return new Prefill(values, more);
    }
}
