package org.sangyu.workflow.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.CurrentActor;
import org.sangyu.workflow.Completed;
import org.sangyu.workflow.Matter;
import org.sangyu.workflow.TaskSheet;
import org.sangyu.workflow.WorkInbox;
import org.sangyu.workflow.WorkItem;
import org.sangyu.workflow.WorkItemFilter;
import org.sangyu.workflow.WorkItemPage;
import org.sangyu.workflow.WorkItemQueries;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tasks for programs. */
@Tag(name = "tasks")
@RestController
@RequestMapping("/api/v1/tasks")
class TaskApi {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final WorkInbox inbox;
    private final WorkItemQueries queries;
    private final TaskSheet sheet;
    private final CurrentActor current;
    private final MessageSource messages;

    TaskApi(WorkInbox inbox, WorkItemQueries queries, TaskSheet sheet, CurrentActor current, MessageSource messages) {
        this.inbox = inbox;
        this.queries = queries;
        this.sheet = sheet;
        this.current = current;
        this.messages = messages;
    }

    record TaskJson(
            String id,
            String name,
            String taskId,
            String caseNumber,
            String title,
            OffsetDateTime dueAt,
            String assignee,
            @JsonInclude(JsonInclude.Include.NON_NULL) MatterJson matter) {

        @com.fasterxml.jackson.annotation.JsonProperty("case")
        @Override
        public String caseNumber() {
            return caseNumber;
        }
    }

    /** Of a task of another procedure than a case's, what it is about. */
    record MatterJson(List<LineJson> lines, String href) {}

    record LineJson(String label, String text) {}

    record TasksJson(List<TaskJson> items, String next) {}

    record CompletedJson(@com.fasterxml.jackson.annotation.JsonProperty("case") String number, String status) {}

    @GetMapping
    @Operation(summary = "The tasks on one's own desks, the earliest due first")
    TasksJson list(
            @RequestParam(name = "case", required = false) String caseNumber,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) String group,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "20") int limit,
            Locale locale) {
        if (limit < 1 || limit > 200) {
            throw Refusal.invalid("limit", "workflow.refused.limit");
        }
        WorkItemFilter.View view = mine ? WorkItemFilter.View.MINE : WorkItemFilter.View.ALL;
        WorkItemPage page = queries.list(new WorkItemFilter(view, caseNumber, group, cursor, limit), current.require());
        return new TasksJson(
                page.items().stream().map(item -> json(item, null, locale)).toList(), page.next());
    }

    @GetMapping("/{id}")
    TaskJson show(@PathVariable String id, Locale locale) {
        WorkItem item = queries.require(id, current.require());
        return json(item, item.isOfCase() ? null : json(sheet.matter(item), locale), locale);
    }

    @GetMapping("/{id}/form")
    @Operation(summary = "The task's form with its choices and values filled in")
    JsonNode form(@PathVariable String id) {
        return sheet.schema(queries.require(id, current.require()));
    }

    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable String id) {
        inbox.claim(id, current.require());
    }

    @PostMapping("/{id}/unclaim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unclaim(@PathVariable String id) {
        inbox.unclaim(id, current.require());
    }

    @PostMapping("/{id}/complete")
    @Operation(summary = "Completes the task with its form's fields")
    CompletedJson complete(@PathVariable String id, @RequestBody(required = false) Map<String, Object> fields) {
        Completed done = inbox.complete(id, fields == null ? Map.of() : fields, current.require());
        return new CompletedJson(done.number(), done.status());
    }

    private MatterJson json(Matter matter, Locale locale) {
        List<LineJson> lines = matter.lines().stream()
                .map(line -> new LineJson(messages.getMessage(line.label(), null, locale), line.text()))
                .toList();
        return new MatterJson(lines, matter.href());
    }

    private TaskJson json(WorkItem item, MatterJson matter, Locale locale) {
        return new TaskJson(
                item.id(),
                messages.getMessage("workflow.task." + item.taskName(), null, locale),
                item.taskName(),
                item.caseNumber(),
                item.title(),
                item.dueAt().atZone(ZONE).toOffsetDateTime(),
                item.assignee(),
                matter);
    }
}
