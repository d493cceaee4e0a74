package org.sangyu.insight.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.insight.CategoryNames;
import org.sangyu.insight.GroupBy;
import org.sangyu.insight.Rate;
import org.sangyu.insight.RateGroup;
import org.sangyu.insight.RatesAnswer;
import org.sangyu.insight.RatesPolicy;
import org.sangyu.organisation.Organisations;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the figures into words: names of areas, categories, statuses and exclusions, formulas. */
@Component
class FigureTexts {

    private final MessageSource messages;
    private final Organisations organisations;
    private final CategoryNames categories;

    FigureTexts(MessageSource messages, Organisations organisations, CategoryNames categories) {
        this.messages = messages;
        this.organisations = organisations;
        this.categories = categories;
    }

    Figures of(RatesAnswer answer, Locale language) {
        Map<String, String> names = groupNames(answer, language);
        return new Figures(
                answer.from(),
                answer.to(),
                answer.area(),
                organisations.names(List.of(answer.area())).getOrDefault(answer.area(), answer.area()),
                answer.groupBy(),
                answer.policy(),
                answer.states().stream()
                        .map(state -> new Figures.State(
                                state.status(),
                                messages.getMessage("cases.status." + state.status(), null, state.status(), language),
                                state.count()))
                        .toList(),
                answer.ended(),
                answer.due(),
                rates(answer.rates(), answer.policy(), language),
                answer.groups().stream()
                        .map(group -> new Figures.Group(
                                group.code(),
                                name(group.code(), names, language),
                                rates(group.rates(), answer.policy(), language)))
                        .toList(),
                new Figures.Volunteers(answer.byVolunteers(), answer.solvedByVolunteers()));
    }

    private Map<String, String> groupNames(RatesAnswer answer, Locale language) {
        if (answer.groups().isEmpty()) {
            return Map.of();
        }
        return answer.groupBy() == GroupBy.CATEGORY
                ? categories.in(language)
                : organisations.names(
                        answer.groups().stream().map(RateGroup::code).toList());
    }

    private String name(String code, Map<String, String> names, Locale language) {
        return code.isEmpty()
                ? messages.getMessage("insight.group.none", null, language)
                : names.getOrDefault(code, code);
    }

    private Map<String, Figures.Rate> rates(List<Rate> rates, RatesPolicy policy, Locale language) {
        Map<String, Figures.Rate> byName = new LinkedHashMap<>();
        for (Rate rate : rates) {
            byName.put(
                    rate.kind().key(),
                    new Figures.Rate(
                            messages.getMessage("insight.rate." + rate.kind().key(), null, language),
                            rate.value(),
                            rate.numerator(),
                            rate.base(),
                            rate.isSmallerThan(policy.smallSample()),
                            messages.getMessage(rate.formulaKey(), coefficient(rate, policy), language),
                            rate.exclusions().stream()
                                    .map(left -> new Figures.Exclusion(
                                            left.code(),
                                            messages.getMessage(
                                                    "insight.exclusion." + left.code(), null, left.code(), language),
                                            left.count()))
                                    .toList()));
        }
        return byName;
    }

    private static Object[] coefficient(Rate rate, RatesPolicy policy) {
        return switch (rate.kind()) {
            case RESOLUTION -> new Object[] {policy.partlySolved().toPlainString()};
            case SATISFACTION -> new Object[] {policy.mostlySatisfied().toPlainString()};
            case RESPONSE, ON_TIME -> null;
        };
    }
}
