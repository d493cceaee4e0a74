package org.sangyu.volunteering.web;

import java.util.List;
import java.util.Locale;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Permission;
import org.sangyu.volunteering.CallAnswers;
import org.sangyu.volunteering.CallPlaces;
import org.sangyu.volunteering.CallQueries;
import org.sangyu.volunteering.CallState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calls of an area or a team, and each of them with who comes; who said no is on no page. */
@Controller
@RequestMapping("/calls")
class CallPages {

    private final CallQueries queries;
    private final CallPlaces places;
    private final CallModel words;
    private final Refusals refusals;
    private final CurrentActor current;

    CallPages(CallQueries queries, CallPlaces places, CallModel words, Refusals refusals, CurrentActor current) {
        this.queries = queries;
        this.places = places;
        this.words = words;
        this.refusals = refusals;
        this.current = current;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String scope,
            @RequestParam(required = false) CallState state,
            @RequestParam(required = false) String before,
            Model model) {
        Actor actor = current.require();
        model.addAttribute("page", queries.list(scope, state, before, actor));
        model.addAttribute("scopes", actor.scopes(Permission.CALL_FOR_HELP));
        model.addAttribute("scope", scope);
        model.addAttribute("state", state);
        model.addAttribute("states", CallState.values());
        model.addAttribute("words", words);
        return "volunteering/calls";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        CallQueries.Seen seen = queries.require(number, current.require());
        model.addAttribute("seen", seen);
        model.addAttribute("call", seen.call());
        model.addAttribute("page", queries.page(seen.call()));
        model.addAttribute("others", notComing(seen));
        model.addAttribute("words", words);
        return "volunteering/call";
    }

    /** Somebody who was asked said yes on the phone. */
    @PostMapping("/{number}/comes")
    String comes(@PathVariable String number, @RequestParam long person, RedirectAttributes next, Locale locale) {
        return back(number, next, locale, () -> {
            CallAnswers.Reply reply = places.comes(number, person, current.require());
            next.addFlashAttribute("notice", "volunteering.call.phoned." + reply);
        });
    }

    @PostMapping("/{number}/cannot")
    String cannot(@PathVariable String number, @RequestParam long person, RedirectAttributes next, Locale locale) {
        return back(number, next, locale, () -> {
            places.cannotCome(number, person, current.require());
            next.addFlashAttribute("notice", "volunteering.call.cannot.done");
        });
    }

    @PostMapping("/{number}/agreed")
    String agreed(@PathVariable String number, @RequestParam long person, RedirectAttributes next, Locale locale) {
        return back(number, next, locale, () -> {
            places.agreed(number, person, current.require());
            next.addFlashAttribute("notice", "volunteering.call.agreed.done");
        });
    }

    @PostMapping("/{number}/withdraw")
    String withdraw(
            @PathVariable String number,
            @RequestParam(required = false) String words,
            RedirectAttributes next,
            Locale locale) {
        return back(number, next, locale, () -> {
            places.withdraw(number, words, current.require());
            next.addFlashAttribute("notice", "volunteering.call.withdraw.done");
        });
    }

    private String back(String number, RedirectAttributes next, Locale locale, Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.CONFLICT && refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            next.addFlashAttribute("refused", refusals.text(refusal, locale));
        }
        return "redirect:/calls/" + number;
    }

    private static List<org.sangyu.volunteering.Ask> notComing(CallQueries.Seen seen) {
        return seen.asked().stream().filter(one -> !seen.coming().contains(one)).toList();
    }
}
