package org.sangyu.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.sangyu.cases.CaseFilter;
import org.sangyu.cases.CasePage;
import org.sangyu.cases.CaseQueries;
import org.sangyu.cases.CaseSource;
import org.sangyu.cases.CaseStatus;
import org.sangyu.cases.CaseType;
import org.sangyu.cases.FrontDesk;
import org.sangyu.cases.NewCase;
import org.sangyu.cases.Petitioner;
import org.sangyu.cases.PetitionersDesk;
import org.sangyu.cases.RecusalDesk;
import org.sangyu.cases.Registered;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases for programs. */
@Tag(name = "cases")
@RestController
@RequestMapping("/api/v1/cases")
class CaseApi {

    private final FrontDesk frontDesk;
    private final PetitionersDesk petitioners;
    private final RecusalDesk recusals;
    private final CaseQueries queries;
    private final CaseWords words;
    private final CurrentActor current;

    CaseApi(
            FrontDesk frontDesk,
            PetitionersDesk petitioners,
            RecusalDesk recusals,
            CaseQueries queries,
            CaseWords words,
            CurrentActor current) {
        this.frontDesk = frontDesk;
        this.petitioners = petitioners;
        this.recusals = recusals;
        this.queries = queries;
        this.words = words;
        this.current = current;
    }

    record NewCaseJson(
            @Schema(maxLength = 60, requiredMode = Schema.RequiredMode.REQUIRED) String title,
            @Schema(maxLength = 2000, requiredMode = Schema.RequiredMode.REQUIRED) String content,
            @Schema(implementation = CaseType.class, requiredMode = Schema.RequiredMode.REQUIRED) String type,
            @Schema(description = "code of the taxonomy; may be left to the triage", example = "A07") String category,
            @Schema(
                            description = "6, 9, 12 or 15 digits",
                            example = "370285001001",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String areaCode,
            @Schema(maxLength = 200) String address,
            Double lat,
            Double lng,
            Boolean urgent,
            PetitionerJson petitioner,
            @Schema(
                            description =
                                    "code of the organisation that the need is about; its people never see the case",
                            example = "U-370285001-property")
                    String accusedOrg) {

        NewCase toNewCase() {
            return new NewCase(
                    CaseSource.API,
                    title,
                    content,
                    Choices.find(CaseType.class, type).orElse(null),
                    category,
                    areaCode,
                    address,
                    lat,
                    lng,
                    Boolean.TRUE.equals(urgent),
                    petitioner == null ? null : petitioner.toPetitioner(),
                    null,
                    accusedOrg);
        }
    }

    record PetitionerJson(
            String name, String phone, String email, Boolean confidential, Boolean noReply, Boolean onBehalfOf) {

        Petitioner toPetitioner() {
            return new Petitioner(
                    name,
                    phone,
                    email,
                    Boolean.TRUE.equals(confidential),
                    Boolean.TRUE.equals(noReply),
                    Boolean.TRUE.equals(onBehalfOf));
        }
    }

    record RegisteredJson(String number, CaseStatus status, OffsetDateTime dueAt) {}

    record ReasonJson(@Schema(maxLength = 1000) String reason) {}

    record RecusalJson(
            @Schema(description = "code of an organisation; or leave it out and name a person") String organisation,
            @Schema(description = "username") String person,
            @Schema(maxLength = 500, requiredMode = Schema.RequiredMode.REQUIRED) String reason) {}

    record StatusJson(String number, CaseStatus status) {}

    record ListJson(List<CaseJson.Row> items, String next) {}

    @Operation(
            summary = "File a need",
            description =
                    "With an Idempotency-Key the same key and body answer the same case again; another body: 409.")
    @PostMapping
    ResponseEntity<RegisteredJson> file(
            @RequestBody NewCaseJson body,
            @Parameter(description = "at most 200 characters")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String key) {
        Registered registered = frontDesk.file(body.toNewCase(), key, current.require());
        return ResponseEntity.created(URI.create("/api/v1/cases/" + registered.number()))
                .body(new RegisteredJson(
                        registered.number(), registered.status(), CaseWords.offset(registered.dueAt())));
    }

    @Operation(summary = "The newest cases that the caller may see")
    @GetMapping
    ListJson list(
            @Schema(implementation = CaseStatus.class) @RequestParam(required = false) String status,
            @RequestParam(required = false) String area,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) Boolean overdue,
            @Parameter(description = "the beginning of a number, or part of a title") @RequestParam(required = false)
                    String q,
            @RequestParam(required = false) String cursor,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "" + CaseFilter.USUAL_LIMIT) int limit) {
        CaseStatus wanted = Choices.parse(CaseStatus.class, status, "status", "cases.refused.status-unknown");
        CasePage page =
                queries.list(new CaseFilter(wanted, area, category, overdue, q, cursor, limit), current.require());
        return new ListJson(
                page.items().stream().map(row -> CaseJson.Row.of(row, words)).toList(), page.next());
    }

    @Operation(summary = "One case as the caller may see it", description = "404 also when the caller may not see it.")
    @GetMapping("/{number}")
    CaseJson one(@PathVariable String number) {
        return CaseJson.of(queries.view(number, current.require()), words);
    }

    @Operation(summary = "Withdraw the case for its petitioner")
    @PostMapping("/{number}/withdraw")
    StatusJson withdraw(@PathVariable String number, @RequestBody ReasonJson body) {
        Actor actor = current.require();
        petitioners.withdraw(number, body.reason(), actor);
        return status(number, actor);
    }

    @Operation(summary = "Urge the case for its petitioner")
    @PostMapping("/{number}/urge")
    StatusJson urge(@PathVariable String number, @RequestBody ReasonJson body) {
        Actor actor = current.require();
        petitioners.urge(number, body.reason(), actor);
        return status(number, actor);
    }

    @Operation(
            summary = "Keep the case from an organisation or a person",
            description = "By the desk that decides about it or one above. 404 ever after for those concerned.")
    @PostMapping("/{number}/recusals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recuse(@PathVariable String number, @RequestBody RecusalJson body) {
        recusals.recuse(number, body.organisation(), body.person(), body.reason(), current.require());
    }

    private StatusJson status(String number, Actor actor) {
        return new StatusJson(number, queries.view(number, actor).status());
    }
}
