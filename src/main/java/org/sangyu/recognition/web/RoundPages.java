package org.sangyu.recognition.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sangyu.organisation.Organisations;
import org.sangyu.recognition.Asked;
import org.sangyu.recognition.Candidate;
import org.sangyu.recognition.Honour;
import org.sangyu.recognition.Honours;
import org.sangyu.recognition.NomineeDesk;
import org.sangyu.recognition.Round;
import org.sangyu.recognition.RoundBook;
import org.sangyu.recognition.RoundDesk;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The selections of one's area, and one of them: criteria, whom the records propose, who was nominated, how it stands. */
@Controller
@RequestMapping("/recognition")
class RoundPages {

    private final RoundBook book;
    private final RoundDesk desk;
    private final Honours honours;
    private final Organisations organisations;
    private final Refusals refusals;
    private final CurrentActor current;

    RoundPages(
            RoundBook book,
            RoundDesk desk,
            Honours honours,
            Organisations organisations,
            Refusals refusals,
            CurrentActor current) {
        this.book = book;
        this.desk = desk;
        this.honours = honours;
        this.organisations = organisations;
        this.refusals = refusals;
        this.current = current;
    }

    @GetMapping
    String list(Model model) {
        Actor actor = current.require();
        var rounds = book.list(actor);
        model.addAttribute("rounds", rounds);
        model.addAttribute(
                "areas",
                organisations.names(rounds.stream().map(Round::areaCode).collect(Collectors.toSet())));
        model.addAttribute("mayOpen", actor.may(Permission.SELECT_OUTSTANDING));
        return "recognition/rounds";
    }

    @GetMapping("/{number:PX-.*}")
    String show(@PathVariable String number, Model model) {
        Actor actor = current.require();
        Round round = book.seen(number, actor);
        var candidates = round.state().isOver() ? List.<Candidate>of() : book.candidates(round, actor);
        var nominations = book.nominations(round, actor);
        model.addAttribute("round", round);
        model.addAttribute("area", organisations.require(round.areaCode()).name());
        model.addAttribute("candidates", candidates);
        model.addAttribute("nominations", nominations);
        var noThanks = book.noThanks(round, actor);
        model.addAttribute("noThanks", noThanks);
        model.addAttribute(
                "noting",
                Stream.concat(nominations.stream(), noThanks.stream())
                        .filter(it -> NomineeDesk.mayNote(it, actor))
                        .map(it -> new Asked(it, round))
                        .filter(it -> it.mayDecline() || it.mayStandAgain())
                        .map(it -> it.nominee().id())
                        .collect(Collectors.toSet()));
        model.addAttribute(
                "names",
                organisations.names(candidates.stream()
                        .flatMap(it -> Stream.of(it.orgCode(), it.teamCode()))
                        .collect(Collectors.toSet())));
        model.addAttribute(
                "honours",
                honours.ofRound(number).stream()
                        .collect(Collectors.toMap(
                                honour -> honour.category() + "/" + honour.personId() + "/" + honour.teamCode(),
                                Honour::number,
                                (one, other) -> one)));
        model.addAttribute("mayRun", RoundDesk.mayRun(round, actor));
        model.addAttribute("mayTakeOut", actor.may(Permission.SELECT_OUTSTANDING));
        return "recognition/round";
    }

    @PostMapping("/{number:PX-.*}/withdraw")
    String withdraw(
            @PathVariable String number,
            @RequestParam(required = false) String words,
            RedirectAttributes next,
            Locale locale) {
        try {
            desk.withdraw(number, words, current.require());
            next.addFlashAttribute("notice", "recognition.withdrawn");
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            Map<String, String> texts = refusals.texts(refusal, locale);
            next.addFlashAttribute(
                    "refused",
                    texts.isEmpty()
                            ? refusals.text(refusal, locale)
                            : texts.values().iterator().next());
        }
        return "redirect:/recognition/" + number;
    }
}
