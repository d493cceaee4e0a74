package org.sangyu.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** All forms, by the name of their task. */
@Component
public class TaskForms {

    private final ObjectMapper json;
    private final Map<String, TaskForm> forms = new ConcurrentHashMap<>();

    TaskForms(ObjectMapper json) {
        this.json = json;
    }

    public TaskForm of(String taskName) {
        return forms.computeIfAbsent(taskName, this::read);
    }

    private TaskForm read(String taskName) {
        try (InputStream file = new ClassPathResource("forms/" + taskName + ".form").getInputStream()) {
            JsonNode schema = json.readTree(file);
            return new TaskForm(
                    taskName,
                    schema,
                    StreamSupport.stream(schema.path("components").spliterator(), false)
                            .map(TaskForm.Field::of)
                            .toList());
        } catch (IOException e) {
            throw new IllegalStateException("No form for the task " + taskName, e);
        }
    }
}
