package org.sangyu.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.sangyu.workflow.TaskForm.Field;
import org.sangyu.workflow.TaskForm.Option;
import org.springframework.stereotype.Service;

/** A task's form with its choices and first values filled in, for our pages, for the API and for Tasklist. */
@Service
public class TaskSheet {

    private final TaskForms forms;
    private final TaskActs acts;
    private final Stages stages;
    private final TaskService tasks;
    private final EngineActs engine;
    private final ObjectMapper json;

    TaskSheet(TaskForms forms, TaskActs acts, Stages stages, TaskService tasks, EngineActs engine, ObjectMapper json) {
        this.forms = forms;
        this.acts = acts;
        this.stages = stages;
        this.tasks = tasks;
        this.engine = engine;
        this.json = json;
    }

    /**
     * One field as a page shows it.
     *
     * @param shownOnly whether it only shows what somebody else wrote
     * @param hiddenWhen the form file's condition, or null; without a script the field is always there
     * @param max the most characters, or null
     * @param value what it holds at first; null for nothing
     */
    public record Line(
            String type,
            String key,
            String label,
            String description,
            boolean required,
            boolean shownOnly,
            String hiddenWhen,
            Integer max,
            List<Option> options,
            String value) {}

    /** The lines of the form in order, and what speaks for its choices; in the reader's language. */
    public record Filled(List<Line> lines, List<Prefill.Advised> advised) {}

    public Filled filled(WorkItem item, Locale locale) {
        Prefill prefill = prefill(item);
        return new Filled(
                forms.of(item.taskName()).fields().stream()
                        .map(field -> line(field, prefill, locale))
                        .toList(),
                prefill.advised());
    }

    public List<Line> lines(WorkItem item, Locale locale) {
        return filled(item, locale).lines();
    }

    /** The form file with the task's own choices and values in it. */
    public JsonNode schema(WorkItem item) {
        Prefill prefill = prefill(item);
        JsonNode schema = forms.of(item.taskName()).schema().deepCopy();
        for (JsonNode component : schema.path("components")) {
            Object value = prefill.values().get(component.path("key").asText());
            if (value != null) {
                ((ObjectNode) component).putPOJO("defaultValue", value);
            }
            String valuesKey = component.path("valuesKey").asText(null);
            if (valuesKey != null) {
                ((ObjectNode) component).remove("valuesKey");
                ((ObjectNode) component).set("values", choices(prefill.options().getOrDefault(valuesKey, List.of())));
            }
        }
        return schema;
    }

    /** First values and choices as Camunda Tasklist asks for them: by name, as typed variables. */
    Map<String, Map<String, Object>> variables(WorkItem item) {
        Prefill prefill = prefill(item);
        Map<String, Map<String, Object>> variables = new java.util.LinkedHashMap<>();
        prefill.values().forEach((name, value) -> {
            if (value != null) {
                variables.put(name, variable(value instanceof Boolean ? "Boolean" : "String", value));
            }
        });
        prefill.options()
                .forEach((name, options) ->
                        variables.put(name, variable("Json", choices(options).toString())));
        return variables;
    }

    /** What a task of another procedure than a case's is about. */
    public Matter matter(WorkItem item) {
        return stages.matterOf(definition(item), item.caseNumber()).orElseThrow();
    }

    private static Map<String, Object> variable(String type, Object value) {
        return Map.of("type", type, "value", value, "valueInfo", Map.of());
    }

    private ArrayNode choices(List<Option> options) {
        ArrayNode array = json.createArrayNode();
        options.forEach(option -> array.addObject().put("label", option.label()).put("value", option.value()));
        return array;
    }

    private Prefill prefill(WorkItem item) {
        return acts.prefill(definition(item), item);
    }

    private String definition(WorkItem item) {
        return engine.asItself(
                () -> tasks.createTaskQuery().taskId(item.id()).singleResult().getProcessDefinitionId());
    }

    private static Line line(Field field, Prefill prefill, Locale locale) {
        Object value = field.key() == null ? null : prefill.values().get(field.key());
        List<Option> options = field.valuesKey() == null
                ? field.options(locale)
                : prefill.options().getOrDefault(field.valuesKey(), List.of());
        int max = field.limit("maxLength");
        return new Line(
                field.type().name(),
                field.key(),
                field.label(locale),
                field.description(locale),
                field.isRequired(),
                field.isShownOnly(),
                field.hiddenWhen(),
                max < 0 ? null : max,
                options,
                value == null ? null : value.toString());
    }
}
