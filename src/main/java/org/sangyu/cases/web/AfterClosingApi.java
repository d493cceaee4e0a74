package org.sangyu.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.sangyu.cases.AppealDesk;
import org.sangyu.cases.AppealKind;
import org.sangyu.cases.CaseQueries;
import org.sangyu.cases.ReopeningDesk;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What may still be said about a case that is over, for programs. Who compares or decides does so in a task. */
@Tag(name = "cases")
@RestController
@RequestMapping("/api/v1/cases/{number}")
class AfterClosingApi {

    private final ReopeningDesk reopenings;
    private final AppealDesk appeals;
    private final CaseQueries cases;
    private final CurrentActor current;

    AfterClosingApi(ReopeningDesk reopenings, AppealDesk appeals, CaseQueries cases, CurrentActor current) {
        this.reopenings = reopenings;
        this.appeals = appeals;
        this.cases = cases;
        this.current = current;
    }

    record FactsJson(@Schema(maxLength = 1000, requiredMode = Schema.RequiredMode.REQUIRED) String facts) {}

    record AppealJson(
            @Schema(implementation = AppealKind.class, requiredMode = Schema.RequiredMode.REQUIRED) String kind,
            @Schema(maxLength = 1000, requiredMode = Schema.RequiredMode.REQUIRED) String evidence) {}

    @Operation(
            summary = "Bring new facts or reasons about an archived case",
            description = "By the petitioner's side, within fifteen days of archiving; 409 later or while some wait.")
    @PostMapping("/reopen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(@PathVariable String number, @RequestBody FactsJson body) {
        reopenings.ask(number, body.facts(), current.require());
    }

    @Operation(
            summary = "Appeal against how a closed case counts",
            description = "By those who had it, once; what is granted changes the figures and no fact.")
    @PostMapping("/appeal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void appeal(@PathVariable String number, @RequestBody AppealJson body) {
        Actor actor = current.require();
        cases.view(number, actor);
        appeals.ask(number, Choices.find(AppealKind.class, body.kind()).orElse(null), body.evidence(), actor);
    }
}
