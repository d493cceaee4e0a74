package org.sangyu.outreach.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sangyu.outreach.CarePlan;
import org.sangyu.outreach.CarePlanDesk;
import org.sangyu.outreach.EndReason;
import org.sangyu.outreach.OutreachRounds;
import org.sangyu.outreach.PlanCare;
import org.sangyu.people.PersonDesk;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.volunteering.CallQueries;
import org.sangyu.web.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who calls on oneself and when; not for now and not any more are one tap each, and need no reason. */
@Controller
@RequestMapping("/me/outreach")
class MyOutreachPage {

    private final CarePlanDesk plans;
    private final PlanCare care;
    private final OutreachRounds rounds;
    private final PersonDesk people;
    private final OutreachWords words;
    private final Attempt attempt;
    private final CurrentActor current;

    MyOutreachPage(
            CarePlanDesk plans,
            PlanCare care,
            OutreachRounds rounds,
            PersonDesk people,
            OutreachWords words,
            Attempt attempt,
            CurrentActor current) {
        this.plans = plans;
        this.care = care;
        this.rounds = rounds;
        this.people = people;
        this.words = words;
        this.attempt = attempt;
        this.current = current;
    }

    @GetMapping
    String show(Model model) {
        Actor self = current.require();
        return people.self(self).isEmpty() ? "people/nobody" : page(model);
    }

    @PostMapping("/{number}/pause")
    ModelAndView pause(@PathVariable String number, Model model, HttpServletRequest request) {
        return take("paused", model, request, by -> care.pause(number, null, by));
    }

    @PostMapping("/{number}/resume")
    ModelAndView resume(@PathVariable String number, Model model, HttpServletRequest request) {
        return take("resumed", model, request, by -> care.resume(number, by));
    }

    @PostMapping("/{number}/end")
    ModelAndView end(@PathVariable String number, Model model, HttpServletRequest request) {
        return take("ended", model, request, by -> care.end(number, EndReason.WISH, null, by));
    }

    private ModelAndView take(String what, Model model, HttpServletRequest request, Consumer<Actor> step) {
        Actor by = current.require();
        return attempt.at(
                () -> {
                    step.accept(by);
                    return "/me/outreach";
                },
                "outreach.me.done." + what,
                () -> page(model),
                Map.of(),
                model,
                request);
    }

    private String page(Model model) {
        Attempt.none(model);
        List<CarePlan> own = plans.of(people.requireSelf(current.require()).id()).stream()
                .filter(plan -> plan.state().isOpen())
                .toList();
        Map<String, CallQueries.Seen> coming = new HashMap<>();
        own.forEach(plan -> rounds.call(plan.number()).ifPresent(call -> coming.put(plan.number(), call)));
        model.addAttribute("plans", own);
        model.addAttribute("coming", coming);
        model.addAttribute("words", words);
        return "outreach/mine";
    }
}
