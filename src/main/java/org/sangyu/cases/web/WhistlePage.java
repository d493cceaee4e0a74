package org.sangyu.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.cases.CaseQueries;
import org.sangyu.cases.WhistleDesk;
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

/** Where a town calls units together about a case 吹哨, and stops waiting for those who do not come. */
@Controller
@RequestMapping("/cases/{number:MS-.*}/whistle")
class WhistlePage {

    private final WhistleDesk whistles;
    private final CaseQueries cases;
    private final CaseWords words;
    private final RefusalHere refused;
    private final CurrentActor current;

    WhistlePage(WhistleDesk whistles, CaseQueries cases, CaseWords words, RefusalHere refused, CurrentActor current) {
        this.whistles = whistles;
        this.cases = cases;
        this.words = words;
        this.refused = refused;
        this.current = current;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        return page(number, List.of(), model, Map.of());
    }

    @PostMapping
    String blow(
            @PathVariable String number,
            @RequestParam(required = false) List<String> units,
            @RequestParam(required = false) String issue,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale) {
        Actor actor = current.require();
        cases.view(number, actor);
        List<String> ticked = units == null ? List.of() : units;
        try {
            whistles.blow(number, ticked, issue, actor);
            flash.addFlashAttribute("notice", "cases.whistle.done");
            return "redirect:/cases/" + number;
        } catch (Refusal refusal) {
            model.addAttribute("issue", issue);
            return page(number, ticked, model, refused.say(refusal, response, locale));
        }
    }

    @PostMapping("/close-roll")
    String closeRoll(
            @PathVariable String number,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale) {
        Actor actor = current.require();
        cases.view(number, actor);
        try {
            whistles.closeRoll(number, actor);
            flash.addFlashAttribute("notice", "cases.whistle.roll-closed");
            return "redirect:/cases/" + number;
        } catch (Refusal refusal) {
            return page(number, List.of(), model, refused.say(refusal, response, locale));
        }
    }

    private String page(String number, List<String> ticked, Model model, Map<String, String> errors) {
        Actor actor = current.require();
        model.addAttribute("it", cases.view(number, actor));
        if (!whistles.mayWhistle(number, actor)) {
            throw Refusal.notPermitted("cases.refused.not-whistler");
        }
        model.addAttribute("open", whistles.open(number).orElse(null));
        model.addAttribute("units", whistles.units(number));
        model.addAttribute("ticked", ticked);
        model.addAttribute("words", words);
        model.addAttribute("errors", errors);
        return "cases/whistle";
    }
}
