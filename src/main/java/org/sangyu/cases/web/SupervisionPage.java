package org.sangyu.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.sangyu.cases.CaseQueries;
import org.sangyu.cases.CaseView;
import org.sangyu.cases.Supervision;
import org.sangyu.cases.SupervisionDesk;
import org.sangyu.cases.SupervisionKind;
import org.sangyu.cases.Supervisions;
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

/** Where a tier above writes what it wants to know about a case 督办. */
@Controller
@RequestMapping("/cases/{number:MS-.*}/supervise")
class SupervisionPage {

    private final SupervisionDesk supervision;
    private final Supervisions supervisions;
    private final CaseQueries cases;
    private final CaseWords words;
    private final RefusalHere refused;
    private final CurrentActor current;

    SupervisionPage(
            SupervisionDesk supervision,
            Supervisions supervisions,
            CaseQueries cases,
            CaseWords words,
            RefusalHere refused,
            CurrentActor current) {
        this.supervision = supervision;
        this.supervisions = supervisions;
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
    String order(
            @PathVariable String number,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String demand,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale) {
        Actor actor = current.require();
        cases.view(number, actor);
        try {
            SupervisionKind chosen = Choices.find(SupervisionKind.class, kind).orElse(null);
            supervision.order(number, chosen, demand, actor);
            flash.addFlashAttribute("notice", "cases.supervise.done");
            return "redirect:/cases/" + number;
        } catch (Refusal refusal) {
            Map<String, String> errors = refused.say(refusal, response, locale);
            model.addAttribute("kind", kind);
            model.addAttribute("demand", demand);
            return page(number, model, errors);
        }
    }

    private String page(String number, Model model, Map<String, String> errors) {
        CaseView view = cases.view(number, current.require());
        model.addAttribute("it", view);
        model.addAttribute(
                "open",
                supervisions.of(view).stream()
                        .filter(Supervision::isOpen)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("words", words);
        model.addAttribute("kinds", SupervisionKind.values());
        model.addAttribute("errors", errors);
        return "cases/supervise";
    }
}
