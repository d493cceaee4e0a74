package org.sangyu.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.sangyu.cases.CaseQueries;
import org.sangyu.cases.CaseView;
import org.sangyu.cases.PromiseDesk;
import org.sangyu.cases.SupervisionDesk;
import org.sangyu.cases.SupervisionKind;
import org.sangyu.cases.Supervisions;
import org.sangyu.cases.WhistleDesk;
import org.sangyu.security.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What others than its handlers do about a case, for programs: supervise it, call units together about it, see whether
 * what was promised is kept. Their answers are tasks, and given there.
 */
@Tag(name = "cases")
@RestController
@RequestMapping("/api/v1/cases/{number}")
class OversightApi {

    private final SupervisionDesk supervision;
    private final Supervisions supervisions;
    private final WhistleDesk whistles;
    private final PromiseDesk promises;
    private final CaseQueries cases;
    private final CurrentActor current;

    OversightApi(
            SupervisionDesk supervision,
            Supervisions supervisions,
            WhistleDesk whistles,
            PromiseDesk promises,
            CaseQueries cases,
            CurrentActor current) {
        this.supervision = supervision;
        this.supervisions = supervisions;
        this.whistles = whistles;
        this.promises = promises;
        this.cases = cases;
        this.current = current;
    }

    record DemandJson(
            @Schema(implementation = SupervisionKind.class, requiredMode = Schema.RequiredMode.REQUIRED) String kind,
            @Schema(maxLength = 1000, requiredMode = Schema.RequiredMode.REQUIRED) String demand) {}

    record WhistleCallJson(
            @Schema(description = "codes of units that serve the area, 1 to 8", example = "[\"U-370285-heat\"]")
                    List<String> units,
            @Schema(maxLength = 1000, requiredMode = Schema.RequiredMode.REQUIRED) String issue) {}

    record ItemsJson<T>(List<T> items) {}

    @Operation(summary = "The supervisions of a case, in order")
    @GetMapping("/supervisions")
    ItemsJson<OversightJson.SupervisionJson> supervisions(@PathVariable String number) {
        return new ItemsJson<>(supervisions.of(view(number)).stream()
                .map(OversightJson.SupervisionJson::of)
                .toList());
    }

    @Operation(
            summary = "Supervise a case",
            description = "By a tier above the desk that has it; 409 while another supervision is open.")
    @PostMapping("/supervisions")
    @ResponseStatus(HttpStatus.CREATED)
    OversightJson.SupervisionJson supervise(@PathVariable String number, @RequestBody DemandJson body) {
        CaseView view = view(number);
        SupervisionKind kind = Choices.find(SupervisionKind.class, body.kind()).orElse(null);
        supervision.order(number, kind, body.demand(), current.require());
        return OversightJson.SupervisionJson.of(last(supervisions.of(view)));
    }

    @Operation(summary = "The whistles about a case and who reported, in order")
    @GetMapping("/whistles")
    ItemsJson<OversightJson.WhistleJson> whistles(@PathVariable String number) {
        return new ItemsJson<>(whistles.of(view(number)).stream()
                .map(OversightJson.WhistleJson::of)
                .toList());
    }

    @Operation(
            summary = "Call units together about a case",
            description = "By the town that has it, itself or through its community; 409 while another is open.")
    @PostMapping("/whistles")
    @ResponseStatus(HttpStatus.CREATED)
    OversightJson.WhistleJson whistle(@PathVariable String number, @RequestBody WhistleCallJson body) {
        CaseView view = view(number);
        List<String> units = body.units() == null ? List.of() : body.units();
        whistles.blow(number, units, body.issue(), current.require());
        return OversightJson.WhistleJson.of(last(whistles.of(view)));
    }

    @Operation(
            summary = "Wait no longer for units that did not report",
            description = "By the town that called them; 409 before their limit is over.")
    @PostMapping("/whistles/close-roll")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void closeRoll(@PathVariable String number) {
        view(number);
        whistles.closeRoll(number, current.require());
    }

    @Operation(summary = "The dates promised when the case was closed with C2 or C3, and what became of them")
    @GetMapping("/promises")
    ItemsJson<OversightJson.PromiseJson> promises(@PathVariable String number) {
        return new ItemsJson<>(promises.of(view(number)).stream()
                .map(OversightJson.PromiseJson::of)
                .toList());
    }

    private CaseView view(String number) {
        return cases.view(number, current.require());
    }

    private static <T> T last(List<T> all) {
        return all.get(all.size() - 1);
    }
}
