package org.sangyu.insight.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.insight.GroupBy;
import org.sangyu.insight.RateQuestion;
import org.sangyu.insight.Rates;
import org.sangyu.insight.RatesAnswer;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.Tier;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Permission;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The supervisors' page: how many cases are where, and the four rates with all that is behind them. */
@Controller
class InsightPage {

    /** One area to choose. */
    record Option(String value, String label) {}

    /** A period that is often asked for. */
    record Period(String key, LocalDate from, LocalDate to) {}

    private final Rates rates;
    private final FigureTexts texts;
    private final Organisations organisations;
    private final CurrentActor current;
    private final MessageSource messages;

    InsightPage(
            Rates rates, FigureTexts texts, Organisations organisations, CurrentActor current, MessageSource messages) {
        this.rates = rates;
        this.texts = texts;
        this.organisations = organisations;
        this.current = current;
        this.messages = messages;
    }

    @GetMapping("/insight")
    String figures(
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String area,
            Locale language,
            Model model) {
        Actor actor = current.require();
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("area", area);
        model.addAttribute("areas", areas(actor));
        model.addAttribute("periods", periods(rates.today()));
        try {
            show(RateQuestion.asked(from, to, area, null, rates.today()), actor, language, model);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            model.addAttribute("errors", errors(refusal, language));
        }
        return "insight/insight";
    }

    private void show(RateQuestion question, Actor actor, Locale language, Model model) {
        RatesAnswer byCategory = rates.answer(grouped(question, GroupBy.CATEGORY), actor);
        Figures figures = texts.of(byCategory, language);
        model.addAttribute("figures", figures);
        model.addAttribute("from", question.from());
        model.addAttribute("to", question.to());
        model.addAttribute("area", byCategory.area());
        Tier tier = Tier.of(byCategory.area());
        if (tier != Tier.COMMUNITY) {
            GroupBy below = tier == Tier.CITY ? GroupBy.TOWN : GroupBy.AREA;
            model.addAttribute(
                    "byArea",
                    texts.of(rates.answer(grouped(question, below), actor), language)
                            .groups());
        }
    }

    private static RateQuestion grouped(RateQuestion question, GroupBy groupBy) {
        return new RateQuestion(question.from(), question.to(), question.area(), groupBy);
    }

    private List<Option> areas(Actor actor) {
        List<Option> options = new ArrayList<>();
        for (String scope : actor.scopes(Permission.SEE_FIGURES)) {
            for (Organisation one : organisations.areasWithin(scope)) {
                if (one.tier() != null) {
                    options.add(new Option(one.code(), label(one)));
                }
            }
        }
        return options;
    }

    /** A community is named with its town, for communities of different towns share names. */
    private String label(Organisation area) {
        return area.tier() != Tier.COMMUNITY
                ? area.name()
                : organisations
                                .parentOf(area.code())
                                .map(town -> town.name() + " · ")
                                .orElse("")
                        + area.name();
    }

    private static List<Period> periods(LocalDate today) {
        YearMonth last = YearMonth.from(today).minusMonths(1);
        return List.of(
                new Period("insight.period.month", today.withDayOfMonth(1), today),
                new Period("insight.period.last-month", last.atDay(1), last.atEndOfMonth()),
                new Period("insight.period.year", today.withDayOfYear(1), today));
    }

    private Map<String, String> errors(Refusal refusal, Locale language) {
        Map<String, String> errors = new LinkedHashMap<>();
        refusal.errors()
                .forEach(error ->
                        errors.putIfAbsent(error.field(), messages.getMessage(error.key(), error.args(), language)));
        return errors;
    }
}
