package org.sangyu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Names do the wiring between diagrams, forms, tables and code; this is what notices when one of them is renamed alone.
 */
class ProcessContractTests {

    private static final Path BPMN = Path.of("bpmn");
    private static final Path FORMS = Path.of("forms");
    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(execution\\)");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Path, BpmnModelInstance> MODELS = new HashMap<>();

    static List<Path> diagrams() throws IOException {
        return files(BPMN, ".bpmn");
    }

    static List<Path> forms() throws IOException {
        return files(FORMS, ".form");
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void a_diagram_is_named_like_its_file_and_says_how_long_its_history_is_kept(Path file) {
        Process process = process(file);
        assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
        assertThat(process.getName()).matches(".*\\p{IsHan}.*");
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void every_user_task_has_a_form_of_its_name_and_an_act_of_its_name(Path file) {
        BpmnModelInstance model = model(file);
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            assertThat(task.getCamundaFormRef()).isEqualTo(task.getId());
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(FORMS.resolve(task.getId() + ".form")).exists();
            Class<?> tasks = tasksOf(Stages.beanName(process(file).getId()));
            assertThat(tasks).isAssignableTo(StageTasks.class);
            assertThat(Arrays.stream(tasks.getDeclaredMethods()))
                    .as("%s.%s(TaskAct)", tasks.getSimpleName(), task.getId())
                    .anyMatch(method -> method.getName().equals(task.getId())
                            && List.of(method.getParameterTypes()).equals(List.of(TaskAct.class))
                            && method.getReturnType() == String.class);
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void every_bean_and_method_that_a_diagram_names_is_there_and_public(Path file) throws IOException {
        Matcher call = CALL.matcher(Files.readString(file));
        while (call.find()) {
            Class<?> tasks = tasksOf(call.group(1));
            String method = call.group(2);
            assertThat(java.lang.reflect.Modifier.isPublic(tasks.getModifiers()))
                    .isTrue();
            assertThat(Arrays.stream(tasks.getMethods()).map(java.lang.reflect.Method::getName))
                    .as("%s in %s", call.group(), file)
                    .contains(method);
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void what_a_diagram_calls_and_asks_is_there(Path file) {
        BpmnModelInstance model = model(file);
        for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
            assertThat(BPMN.resolve(call.getCalledElement() + ".bpmn")).exists();
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
        }
        for (BusinessRuleTask rule : model.getModelElementsByType(BusinessRuleTask.class)) {
            assertThat(BPMN.resolve(rule.getCamundaDecisionRef() + ".dmn")).exists();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void every_node_is_drawn(Path file) {
        BpmnModelInstance model = model(file);
        Set<String> drawn = model.getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .collect(Collectors.toSet());
        assertThat(drawn)
                .containsAll(model.getModelElementsByType(FlowNode.class).stream()
                        .map(FlowNode::getId)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void timers_wait_for_an_instant_and_never_for_a_duration(Path file) throws IOException {
        assertThat(Files.readString(file)).doesNotContain("timeDuration").doesNotContain("timeCycle");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_belongs_to_a_task_and_speaks_both_languages(Path file) throws IOException {
        JsonNode form = JSON.readTree(file.toFile());
        String id = form.path("id").asText();
        assertThat(id + ".form").isEqualTo(file.getFileName().toString());
        assertThat(form.path("schemaVersion").asInt()).isLessThanOrEqualTo(16);
        assertThat(userTasks()).contains(id);
        for (JsonNode component : form.path("components")) {
            assertThat(component.path("properties").path("en").asText()).isNotBlank();
            assertThat(component.path("key").asText())
                    .as("the process's own answer")
                    .isNotEqualTo("outcome");
            for (JsonNode value : component.path("values")) {
                assertThat(component
                                .path("properties")
                                .path("en." + value.path("value").asText())
                                .asText())
                        .as("English for %s", value)
                        .isNotBlank();
            }
        }
    }

    @Test
    void every_task_has_a_name_in_both_languages() throws IOException {
        for (String language : List.of("zh_CN", "en")) {
            String messages =
                    Files.readString(Path.of("src/main/resources/messages/workflow_" + language + ".properties"));
            assertThat(userTasks()).allSatisfy(task -> assertThat(messages).contains("workflow.task." + task + "="));
        }
    }

    private static Set<String> userTasks() throws IOException {
        return diagrams().stream()
                .flatMap(file -> model(file).getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getId)
                .collect(Collectors.toSet());
    }

    /** Read once: there are dozens of diagrams, and each form asks for the tasks of all. */
    private static BpmnModelInstance model(Path file) {
        return MODELS.computeIfAbsent(file, read -> Bpmn.readModelFromFile(read.toFile()));
    }

    private static Process process(Path file) {
        return model(file).getModelElementsByType(Process.class).iterator().next();
    }

    private static Class<?> tasksOf(String bean) {
        String name = Character.toUpperCase(bean.charAt(0)) + bean.substring(1);
        try {
            Class<?> tasks = Class.forName("org.sangyu.workflow." + name);
            assertThat(tasks).hasAnnotation(ProcessTasks.class);
            return tasks;
        } catch (ClassNotFoundException e) {
            throw new AssertionError("No class for the bean " + bean, e);
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> found = all.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
