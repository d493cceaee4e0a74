package org.sangyu.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.sangyu.cases.CaseQueries;
import org.sangyu.cases.ReopeningDesk;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the petitioner's side writes what is new about an archived case 重启. */
@Controller
@RequestMapping("/cases/{number:MS-.*}/reopen")
class ReopeningPage {

    private final ReopeningDesk desk;
    private final CaseQueries cases;
    private final RefusalHere refused;
    private final CurrentActor current;

    ReopeningPage(ReopeningDesk desk, CaseQueries cases, RefusalHere refused, CurrentActor current) {
        this.desk = desk;
        this.cases = cases;
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
            @RequestParam(required = false) String facts,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale) {
        try {
            desk.ask(number, facts, current.require());
            flash.addFlashAttribute("notice", "cases.reopen.done");
            return "redirect:/cases/{number}";
        } catch (Refusal refusal) {
            model.addAttribute("facts", facts);
            return page(number, model, refused.say(refusal, response, locale));
        }
    }

    private String page(String number, Model model, Map<String, String> errors) {
        model.addAttribute("it", cases.view(number, current.require()));
        model.addAttribute("errors", errors);
        return "cases/reopen";
    }
}
