package org.sangyu.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.volunteering.Advice;
import org.sangyu.workflow.TaskForm.Option;

/**
 * What a form shows before anybody fills it in: values of fields, and the choices that depend on the case. Computed
 * from the domain whenever the form is shown; never stored in the engine.
 */
public record Prefill(Map<String, Object> values, Map<String, List<Option>> options, List<Advised> advised) {

    /** What speaks for one of the choices, for pages that can show it beside the form. */
    public record Advised(String name, Advice.Fitting fit) {}

    public static Prefill none() {
        return new Prefill(Map.of(), Map.of(), List.of());
    }

    public Prefill value(String key, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(key, value);
        return new Prefill(more, options, advised);
    }

    public Prefill options(String valuesKey, List<Option> choices) {
        Map<String, List<Option>> more = new HashMap<>(options);
        more.put(valuesKey, choices);
        return new Prefill(values, more, advised);
    }

    public Prefill advised(List<Advised> some) {
        return new Prefill(values, options, some);
    }
}
