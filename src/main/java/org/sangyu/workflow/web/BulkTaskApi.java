package org.sangyu.workflow.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.cases.CaseStatus;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.CurrentActor;
import org.sangyu.workflow.BulkActs;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many tasks of one kind at once, for programs. */
@Tag(name = "tasks")
@RestController
@RequestMapping("/api/v1/tasks/bulk")
class BulkTaskApi {

    private final BulkActs bulk;
    private final Refusals refusals;
    private final CurrentActor current;

    BulkTaskApi(BulkActs bulk, Refusals refusals, CurrentActor current) {
        this.bulk = bulk;
        this.refusals = refusals;
        this.current = current;
    }

    record AskedJson(List<String> ids, Map<String, Object> fields) {}

    record ErrorJson(String field, String message) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowJson(String id, @JsonProperty("case") String number, CaseStatus status, List<ErrorJson> errors) {}

    record ResultsJson(List<RowJson> results) {}

    @PostMapping
    @Operation(
            summary = "Claims and completes up to 50 tasks of one kind with the same fields",
            description = "dispatchCase or checkOnSpot. Each is checked for itself and in a transaction of its own:"
                    + " 200 with a status or the errors of each.")
    ResultsJson complete(@RequestBody AskedJson asked, Locale locale) {
        Map<String, Object> fields = asked.fields() == null ? Map.of() : asked.fields();
        return new ResultsJson(bulk.complete(asked.ids(), fields, current.require()).stream()
                .map(row -> json(row, locale))
                .toList());
    }

    private RowJson json(BulkActs.Row row, Locale locale) {
        return new RowJson(
                row.id(),
                row.caseNumber(),
                row.status(),
                row.isDone()
                        ? null
                        : row.refusal().errors().stream()
                                .map(error -> new ErrorJson(error.field(), refusals.text(error, locale)))
                                .toList());
    }
}
