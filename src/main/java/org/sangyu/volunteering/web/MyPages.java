package org.sangyu.volunteering.web;

import java.util.Locale;
import java.util.Optional;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.CurrentActor;
import org.sangyu.volunteering.CallAnswers;
import org.sangyu.volunteering.MyCalls;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A volunteer's own page: what one is asked for, what one said yes to, and each of them with where it is and whom to call. */
@Controller
@RequestMapping("/my")
class MyPages {

    private final MyCalls mine;
    private final CallAnswers answers;
    private final CallModel words;
    private final Refusals refusals;
    private final CurrentActor current;

    MyPages(MyCalls mine, CallAnswers answers, CallModel words, Refusals refusals, CurrentActor current) {
        this.mine = mine;
        this.answers = answers;
        this.words = words;
        this.refusals = refusals;
        this.current = current;
    }

    @GetMapping
    String list(Model model) {
        Optional<MyCalls.Page> page = mine.of(current.require());
        model.addAttribute("page", page.orElse(null));
        model.addAttribute("words", words);
        return "volunteering/my";
    }

    @GetMapping("/calls/{number}")
    String show(@PathVariable String number, Model model) {
        model.addAttribute("mine", mine.require(number, current.require()));
        model.addAttribute("at", "/my/calls/" + number);
        model.addAttribute("words", words);
        return "volunteering/help";
    }

    @PostMapping("/calls/{number}/accept")
    String accept(@PathVariable String number, RedirectAttributes next, Locale locale) {
        return answer(number, next, locale, ask -> HelpPage.said(answers.accept(ask, null)));
    }

    @PostMapping("/calls/{number}/decline")
    String decline(@PathVariable String number, RedirectAttributes next, Locale locale) {
        return answer(number, next, locale, ask -> {
            answers.decline(ask);
            return "volunteering.help.declined";
        });
    }

    @PostMapping("/calls/{number}/release")
    String release(@PathVariable String number, RedirectAttributes next, Locale locale) {
        return answer(number, next, locale, ask -> {
            answers.release(ask, null);
            return "volunteering.help.released";
        });
    }

    private interface Answer {
        String of(long ask);
    }

    private String answer(String number, RedirectAttributes next, Locale locale, Answer answer) {
        MyCalls.Mine it = mine.require(number, current.require());
        try {
            next.addFlashAttribute("said", words.say(answer.of(it.ask().id())));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            next.addFlashAttribute("said", refusals.text(refusal, locale));
        }
        return "redirect:/my/calls/" + number;
    }
}
