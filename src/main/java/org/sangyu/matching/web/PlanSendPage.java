package org.sangyu.matching.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.sangyu.matching.BoardSending;
import org.sangyu.matching.BoardSending.NotSent;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sending a meeting's plan out as calls for helpers. */
@Controller
class PlanSendPage {

    private final BoardSending sending;
    private final PlanModel words;
    private final Refusals refusals;
    private final CurrentActor current;

    PlanSendPage(BoardSending sending, PlanModel words, Refusals refusals, CurrentActor current) {
        this.sending = sending;
        this.words = words;
        this.refusals = refusals;
        this.current = current;
    }

    record Sending(String phone, String whenText) {}

    @PostMapping("/meetings/{id}/plan/send")
    String send(@PathVariable long id, @ModelAttribute Sending typed, RedirectAttributes next, Locale locale) {
        try {
            PlanModel.Words said = words.words();
            int sent = sending.send(
                    id, new BoardSending.Wording(typed.phone(), typed.whenText(), said::what), current.require());
            next.addFlashAttribute(
                    "notice", said.say(sent == 0 ? "matching.board.nothing-to-send" : "matching.board.sent", sent));
        } catch (NotSent no) {
            Map<String, String> errors = new HashMap<>();
            Map<String, String> atCards = new HashMap<>();
            no.refusals().forEach((matter, refusal) -> refusal.errors().forEach(error -> {
                boolean ofAll = "phone".equals(error.field()) || "day".equals(error.field());
                String text = refusals.text(error, locale);
                (ofAll ? errors : atCards).merge(ofAll ? error.field() : matter, text, PlanSendPage::both);
            }));
            next.addFlashAttribute("errors", errors);
            next.addFlashAttribute("refusals", atCards);
            next.addFlashAttribute("refused", words.words().say("matching.board.not-sent", atCards.size()));
            next.addFlashAttribute("typed", typed);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            next.addFlashAttribute("refused", refusals.text(refusal, locale));
        }
        return "redirect:/meetings/" + id + "/plan";
    }

    private static String both(String one, String other) {
        return one.contains(other) ? one : one + "\n" + other;
    }
}
