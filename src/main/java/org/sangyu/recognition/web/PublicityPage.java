package org.sangyu.recognition.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.sangyu.organisation.Organisations;
import org.sangyu.recognition.HonourObjections;
import org.sangyu.recognition.PublicityDesk;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What anybody may read of a selection while it is shown and after it was published, and the form for objections. */
@Controller
@RequestMapping("/recognition/{number:PX-.*}")
class PublicityPage {

    private final PublicityDesk publicity;
    private final HonourObjections objections;
    private final Organisations organisations;
    private final Refusals refusals;

    PublicityPage(
            PublicityDesk publicity, HonourObjections objections, Organisations organisations, Refusals refusals) {
        this.publicity = publicity;
        this.objections = objections;
        this.organisations = organisations;
        this.refusals = refusals;
    }

    @GetMapping("/publicity")
    String show(@PathVariable String number, Model model, HttpServletResponse response) {
        return page(number, Map.of(), Map.of(), model, response);
    }

    @PostMapping("/objections")
    String object(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        try {
            next.addFlashAttribute(
                    "filed",
                    objections.file(
                            number,
                            typed.get("nominee"),
                            typed.get("text"),
                            typed.get("contact"),
                            request.getRemoteAddr()));
            return "redirect:/recognition/" + number + "/publicity";
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            boolean invalid = refusal.kind() == Refusal.Kind.INVALID;
            response.setStatus((invalid ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT).value());
            return page(number, typed, refusals.texts(refusal, locale), model, response);
        }
    }

    private String page(
            String number,
            Map<String, String> typed,
            Map<String, String> errors,
            Model model,
            HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        PublicityDesk.Shown shown = publicity.shown(number);
        model.addAttribute("round", shown.round());
        model.addAttribute("nominees", shown.nominees());
        model.addAttribute("held", shown.held());
        model.addAttribute("office", organisations.require(shown.round().areaCode()));
        model.addAttribute("open", objections.isOpen(shown.round()));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "recognition/publicity";
    }
}
