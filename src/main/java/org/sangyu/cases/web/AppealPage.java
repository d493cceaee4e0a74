package org.sangyu.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.sangyu.cases.AppealDesk;
import org.sangyu.cases.AppealKind;
import org.sangyu.cases.CaseQueries;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where those who had a closed case say why it should not count against them 申诉. */
@Controller
@RequestMapping("/cases/{number:MS-.*}/appeal")
class AppealPage {

    private final AppealDesk desk;
    private final CaseQueries cases;
    private final CaseWords words;
    private final RefusalHere refused;
    private final CurrentActor current;

    AppealPage(AppealDesk desk, CaseQueries cases, CaseWords words, RefusalHere refused, CurrentActor current) {
        this.desk = desk;
        this.cases = cases;
        this.words = words;
        this.refused = refused;
        this.current = current;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        return page(number, model, Map.of());
    }

    @PostMapping
    String ask(
            @PathVariable String number,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String evidence,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale) {
        Actor actor = current.require();
        cases.view(number, actor);
        try {
            desk.ask(number, Choices.find(AppealKind.class, kind).orElse(null), evidence, actor);
            flash.addFlashAttribute("notice", "cases.appeal.done");
            return "redirect:/cases/{number}";
        } catch (Refusal refusal) {
            model.addAttribute("kind", kind);
            model.addAttribute("evidence", evidence);
            return page(number, model, refused.say(refusal, response, locale));
        }
    }

    private String page(String number, Model model, Map<String, String> errors) {
        model.addAttribute("it", cases.view(number, current.require()));
        model.addAttribute("kinds", AppealKind.values());
        model.addAttribute("words", words);
        model.addAttribute("errors", errors);
        return "cases/appeal";
    }
}
