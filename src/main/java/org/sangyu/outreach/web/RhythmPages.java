package org.sangyu.outreach.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.BiConsumer;
import org.sangyu.outreach.OutreachKind;
import org.sangyu.outreach.Rhythm;
import org.sangyu.outreach.RhythmDesk;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.web.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is proposed to whom and how often, and for an administrator the way to change it. */
@Controller
@RequestMapping("/outreach/rhythms")
class RhythmPages {

    private final RhythmDesk desk;
    private final OutreachWords words;
    private final Attempt attempt;
    private final CurrentActor current;

    RhythmPages(RhythmDesk desk, OutreachWords words, Attempt attempt, CurrentActor current) {
        this.desk = desk;
        this.words = words;
        this.attempt = attempt;
        this.current = current;
    }

    @GetMapping
    String show(Model model) {
        Actor reader = current.require();
        Attempt.none(model);
        model.addAttribute("rows", desk.all(reader));
        model.addAttribute("changes", desk.mayChange(reader));
        model.addAttribute(
                "reasons", words.choices("reason", RhythmDesk.reasons().toArray()));
        model.addAttribute("kinds", words.choices("kind", (Object[]) OutreachKind.values()));
        model.addAttribute("rhythms", words.choices("rhythm", (Object[]) Rhythm.values()));
        model.addAttribute("words", words);
        return "outreach/rhythms";
    }

    @PostMapping
    ModelAndView add(@RequestParam Map<String, String> form, Model model, HttpServletRequest request) {
        return take(desk::add, "rhythm-added", form, model, request);
    }

    @PostMapping("/change")
    ModelAndView change(@RequestParam Map<String, String> form, Model model, HttpServletRequest request) {
        return take(desk::change, "changed", form, model, request);
    }

    @PostMapping("/remove")
    ModelAndView remove(@RequestParam Map<String, String> form, Model model, HttpServletRequest request) {
        return take(desk::remove, "rhythm-removed", form, model, request);
    }

    private ModelAndView take(
            BiConsumer<RhythmDesk.Typed, Actor> act,
            String done,
            Map<String, String> form,
            Model model,
            HttpServletRequest request) {
        return attempt.at(
                () -> {
                    act.accept(
                            new RhythmDesk.Typed(form.get("reason"), form.get("kind"), form.get("rhythm")),
                            current.require());
                    return "/outreach/rhythms";
                },
                "outreach.done." + done,
                () -> show(model),
                form,
                model,
                request);
    }
}
