package org.sangyu.outreach.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.sangyu.outreach.ArrangingDesk;
import org.sangyu.outreach.EndReason;
import org.sangyu.outreach.PlanCare;
import org.sangyu.outreach.VisitNotes;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.web.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The life of one plan, and what is done about it. */
@Controller
@RequestMapping("/outreach/{number:GH-[0-9-]+}")
class CarePlanPages {

    private final PlanCare care;
    private final ArrangingDesk visits;
    private final VisitNotes notes;
    private final CarePlanModel page;
    private final Attempt attempt;
    private final CurrentActor current;

    CarePlanPages(
            PlanCare care,
            ArrangingDesk visits,
            VisitNotes notes,
            CarePlanModel page,
            Attempt attempt,
            CurrentActor current) {
        this.care = care;
        this.visits = visits;
        this.notes = notes;
        this.page = page;
        this.attempt = attempt;
        this.current = current;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        Actor reader = current.require();
        return page.fill(care.require(number, reader), reader, model);
    }

    @PostMapping("/change")
    ModelAndView change(
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletRequest request) {
        return take(
                number,
                "changed",
                form,
                model,
                request,
                by -> care.change(number, OutreachProposalPages.typed(form), by));
    }

    @PostMapping("/pause")
    ModelAndView pause(
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletRequest request) {
        return take(number, "paused", form, model, request, by -> care.pause(number, form.get("words"), by));
    }

    @PostMapping("/resume")
    ModelAndView resume(@PathVariable String number, Model model, HttpServletRequest request) {
        return take(number, "resumed", Map.of(), model, request, by -> care.resume(number, by));
    }

    @PostMapping("/end")
    ModelAndView end(
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletRequest request) {
        EndReason reason = Arrays.stream(EndReason.values())
                .filter(one -> one.name().equals(form.get("reason")))
                .findFirst()
                .orElse(null);
        return take(number, "ended", form, model, request, by -> care.end(number, reason, form.get("words"), by));
    }

    /** Somebody who was asked said yes on the phone. */
    @PostMapping("/comes")
    ModelAndView comes(
            @PathVariable String number, @RequestParam long person, Model model, HttpServletRequest request) {
        return take(number, "comes", Map.of(), model, request, by -> visits.comes(number, person, by));
    }

    @PostMapping("/need")
    ModelAndView need(
            @PathVariable String number,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletRequest request) {
        return take(
                number,
                "need",
                form,
                model,
                request,
                by -> notes.need(form.get("visit"), form.get("title"), form.get("outcome"), by));
    }

    private ModelAndView take(
            String number,
            String what,
            Map<String, String> form,
            Model model,
            HttpServletRequest request,
            Consumer<Actor> step) {
        Actor by = current.require();
        return attempt.at(
                () -> {
                    step.accept(by);
                    return "/outreach/" + number;
                },
                "outreach.done." + what,
                () -> page.fill(care.require(number, by), by, model),
                form,
                model,
                request);
    }
}
