package org.sangyu.insight.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.sangyu.insight.RateQuestion;
import org.sangyu.insight.Rates;
import org.sangyu.security.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rates for programs. */
@RestController
@Tag(name = "insight")
class RatesApi {

    private final Rates rates;
    private final FigureTexts texts;
    private final CurrentActor current;

    RatesApi(Rates rates, FigureTexts texts, CurrentActor current) {
        this.rates = rates;
        this.texts = texts;
        this.current = current;
    }

    @GetMapping("/api/v1/insight/rates")
    @Operation(summary = "Counts by state and the four rates of an area and a period, each with base and exclusions")
    Figures rates(
            @Parameter(description = "first day, ISO date in Asia/Shanghai; default: the first of the month of `to`")
                    @RequestParam(required = false)
                    String from,
            @Parameter(description = "last day, included; default: today") @RequestParam(required = false) String to,
            @Parameter(description = "area code; default: the widest area whose figures you may see")
                    @RequestParam(required = false)
                    String area,
            @Parameter(description = "none, town, area (community) or category") @RequestParam(required = false)
                    String groupBy,
            Locale language) {
        RateQuestion question = RateQuestion.asked(from, to, area, groupBy, rates.today());
        return texts.of(rates.answer(question, current.require()), language);
    }
}
