package org.sangyu.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.cases.CaseQueries;
import org.sangyu.cases.CaseView;
import org.sangyu.cases.RecusalDesk;
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

/** Where the desk reads and writes down who must not see a case. */
@Controller
@RequestMapping("/cases/{number:MS-.*}/recusals")
class RecusalPage {

    private final RecusalDesk desk;
    private final CaseQueries queries;
    private final OrganisationOptions organisations;
    private final CaseWords words;
    private final RefusalHere refused;
    private final CurrentActor current;

    RecusalPage(
            RecusalDesk desk,
            CaseQueries queries,
            OrganisationOptions organisations,
            CaseWords words,
            RefusalHere refused,
            CurrentActor current) {
        this.desk = desk;
        this.queries = queries;
        this.organisations = organisations;
        this.words = words;
        this.refused = refused;
        this.current = current;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        return page(number, model, Map.of());
    }

    @PostMapping
    String recuse(
            @PathVariable String number,
            @RequestParam(required = false) String organisation,
            @RequestParam(required = false) String person,
            @RequestParam(required = false) String reason,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale) {
        Actor actor = current.require();
        try {
            desk.recuse(number, organisation, person, reason, actor);
        } catch (Refusal refusal) {
            Map<String, String> errors = refused.say(refusal, response, locale);
            model.addAttribute("organisation", organisation);
            model.addAttribute("person", person);
            model.addAttribute("reason", reason);
            return page(number, model, errors);
        }
        boolean stillSeen = queries.isSeenBy(actor, number);
        flash.addFlashAttribute("notice", stillSeen ? "cases.recusal.done" : "cases.recusal.done-oneself");
        return stillSeen ? "redirect:/cases/{number}" : "redirect:/cases";
    }

    private String page(String number, Model model, Map<String, String> errors) {
        Actor actor = current.require();
        CaseView view = queries.view(number, actor);
        model.addAttribute("it", view);
        model.addAttribute("recusals", desk.of(number, actor));
        model.addAttribute("people", desk.concerned(number, actor));
        model.addAttribute("organisations", organisations.around(List.of(view.areaCode())));
        model.addAttribute("words", words);
        model.addAttribute("errors", errors);
        return "cases/recusal";
    }
}
