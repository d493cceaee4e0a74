package org.sangyu.cases.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sangyu.calendar.LimitUnit;
import org.sangyu.cases.LimitDesk;
import org.sangyu.cases.NewLimit;
import org.sangyu.cases.SlaPolicy;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's table of limits, each with its source, and the way to give one a new version. */
@Controller
@RequestMapping("/admin/limits")
class LimitPages {

    private final LimitDesk limits;
    private final CurrentActor current;
    private final Refusals refusals;
    private final MessageSource messages;

    LimitPages(LimitDesk limits, CurrentActor current, Refusals refusals, MessageSource messages) {
        this.limits = limits;
        this.current = current;
        this.refusals = refusals;
        this.messages = messages;
    }

    /** What was typed; kept as it is when it cannot be read. */
    record Wanted(String amount, String unit, String effectiveFrom, String source) {

        NewLimit toAdd() {
            LimitUnit known = Stream.of(LimitUnit.values())
                    .filter(value -> value.name().equals(unit))
                    .findFirst()
                    .orElse(null);
            Integer number =
                    amount != null && amount.strip().matches("\\d{1,6}") ? Integer.valueOf(amount.strip()) : null;
            return new NewLimit(number, known, date(effectiveFrom), source);
        }

        private static LocalDate date(String typed) {
            try {
                return typed == null ? null : LocalDate.parse(typed.strip());
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    /**
     * A version as the table shows it.
     *
     * @param inForce whether it is the one that counts today
     * @param coming whether its day is still to come
     */
    record Row(SlaPolicy policy, boolean inForce, boolean coming) {}

    /** A choice as the field fragments take it. */
    record Choice(String value, String label) {}

    @GetMapping
    String list(Model model) {
        LocalDate today = limits.today();
        Set<String> inForce = new HashSet<>();
        Map<SlaPolicy.Subject, List<Row>> subjects = new EnumMap<>(SlaPolicy.Subject.class);
        for (SlaPolicy policy : limits.all(current.require())) {
            boolean coming = policy.effectiveFrom().isAfter(today);
            Row row = new Row(policy, !coming && inForce.add(policy.rule()), coming);
            subjects.computeIfAbsent(policy.subject(), subject -> new ArrayList<>())
                    .add(row);
        }
        model.addAttribute("subjects", subjects);
        return "cases/limits";
    }

    @GetMapping("/{id}")
    String form(@PathVariable long id, Model model, Locale locale) {
        SlaPolicy policy = limits.require(id, current.require());
        Wanted wanted =
                new Wanted("" + policy.limit().amount(), policy.limit().unit().name(), "" + limits.today(), "");
        return form(policy, wanted, Map.of(), model, locale);
    }

    /** Looking at it first; with {@code confirmed} it counts. */
    @PostMapping("/{id}")
    ModelAndView add(
            @PathVariable long id,
            @ModelAttribute("wanted") Wanted wanted,
            @RequestParam(defaultValue = "false") boolean confirmed,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Actor actor = current.require();
        SlaPolicy policy = limits.require(id, actor);
        try {
            if (confirmed) {
                limits.add(policy, wanted.toAdd(), actor);
                next.addFlashAttribute("notice", "cases.limits.added");
                return new ModelAndView("redirect:/admin/limits");
            }
            model.addAttribute("policy", policy);
            model.addAttribute("typed", wanted.toAdd());
            model.addAttribute("foresight", limits.foresee(policy, wanted.toAdd(), actor));
            return new ModelAndView("cases/limit-preview", model.asMap());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            form(policy, wanted, refusals.texts(refusal, locale), model, locale);
            return new ModelAndView("cases/limit-new", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private String form(SlaPolicy policy, Wanted wanted, Map<String, String> errors, Model model, Locale locale) {
        model.addAttribute("policy", policy);
        model.addAttribute("wanted", wanted);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "units",
                Stream.of(LimitUnit.values())
                        .map(unit -> new Choice(
                                unit.name(), messages.getMessage("cases.unit-name." + unit.name(), null, locale)))
                        .toList());
        return "cases/limit-new";
    }
}
