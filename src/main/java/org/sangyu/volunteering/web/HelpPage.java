package org.sangyu.volunteering.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.volunteering.Ask;
import org.sangyu.volunteering.CallAnswers;
import org.sangyu.volunteering.CallLinks;
import org.sangyu.volunteering.MyCalls;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What somebody sees who was asked by mail and has nothing but the link: no signing in, no JavaScript, and nothing that
 * must not be seen when a mail is forwarded. Opening it changes nothing; two large buttons answer.
 */
@Controller
@RequestMapping("/help/{token}")
class HelpPage {

    private final CallLinks links;
    private final MyCalls mine;
    private final CallAnswers answers;
    private final CallModel words;
    private final Refusals refusals;

    HelpPage(CallLinks links, MyCalls mine, CallAnswers answers, CallModel words, Refusals refusals) {
        this.links = links;
        this.mine = mine;
        this.answers = answers;
        this.words = words;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
        try {
            model.addAttribute("mine", mine.byLink(links.read(token)));
        } catch (Refusal unknown) {
            response.setStatus(HttpStatus.GONE.value());
            return "volunteering/help-unknown";
        }
        model.addAttribute("at", "/help/" + token);
        model.addAttribute("words", words);
        return "volunteering/help";
    }

    @PostMapping("/accept")
    String accept(@PathVariable String token, RedirectAttributes next, Locale locale) {
        return answer(token, next, locale, ask -> said(answers.accept(ask.id(), null)));
    }

    @PostMapping("/decline")
    String decline(@PathVariable String token, RedirectAttributes next, Locale locale) {
        return answer(token, next, locale, ask -> {
            answers.decline(ask.id());
            return "volunteering.help.declined";
        });
    }

    @PostMapping("/release")
    String release(@PathVariable String token, RedirectAttributes next, Locale locale) {
        return answer(token, next, locale, ask -> {
            answers.release(ask.id(), null);
            return "volunteering.help.released";
        });
    }

    /** The message for each outcome of a yes. */
    static String said(CallAnswers.Reply reply) {
        return "volunteering.help.said." + reply;
    }

    private interface Answer {
        String of(Ask ask);
    }

    private String answer(String token, RedirectAttributes next, Locale locale, Answer answer) {
        try {
            next.addFlashAttribute("said", words.say(answer.of(links.read(token))));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            next.addFlashAttribute("said", refusals.text(refusal, locale));
        }
        return "redirect:/help/" + token;
    }
}
