package org.sangyu.matching.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.matching.Board;
import org.sangyu.matching.Board.Card;
import org.sangyu.matching.Board.Option;
import org.sangyu.matching.BoardChanges;
import org.sangyu.matching.BoardChecks;
import org.sangyu.matching.PlanBoards;
import org.sangyu.matching.PlannedNeed;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.volunteering.RiskLevel;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing a meeting's plan by hand: moving people from card to card, and one card with everybody who might be put on it. */
@Controller
@RequestMapping("/meetings/{id}/plan")
class PlanCardPages {

    private final PlanBoards boards;
    private final BoardChanges changes;
    private final PlanModel words;
    private final Refusals refusals;
    private final CurrentActor current;

    PlanCardPages(PlanBoards boards, BoardChanges changes, PlanModel words, Refusals refusals, CurrentActor current) {
        this.boards = boards;
        this.changes = changes;
        this.words = words;
        this.refusals = refusals;
        this.current = current;
    }

    enum Act {
        MOVE,
        OUT,
        PIN,
        UNPIN
    }

    /** @param back the matter on whose own page it was done; null when it was done on the board */
    record Change(Long person, String from, String to, Act act, String back) {

        /** Where it is told what became of it. */
        String at() {
            return act == Act.MOVE ? to : from;
        }
    }

    @PostMapping("/change")
    String change(@PathVariable long id, @ModelAttribute Change change, RedirectAttributes next, Locale locale) {
        String from = blankToNull(change.from());
        try {
            Actor actor = current.require();
            boards.meeting(id, actor);
            if (change.person() == null || change.act() == null) {
                throw Refusal.conflict("matching.board.where-to");
            }
            switch (change.act()) {
                case MOVE -> changes.move(id, change.person(), from, required(change.to()), actor);
                case OUT -> changes.move(id, change.person(), required(from), null, actor);
                case PIN -> changes.pin(id, from, change.person(), true, actor);
                case UNPIN -> changes.pin(id, from, change.person(), false, actor);
            }
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            next.addFlashAttribute("refusals", Map.of("" + change.at(), refusals.text(refusal, locale)));
        }
        String board = "redirect:/meetings/" + id + "/plan";
        return blankToNull(change.back()) != null
                ? board + "/needs/" + change.back()
                : board + "#n-" + (change.at() == null ? from : change.at());
    }

    /** One card, with everybody who might be put on it and what may be said otherwise about the need. */
    @GetMapping("/needs/{matter}")
    String card(@PathVariable long id, @PathVariable String matter, Model model) {
        Actor actor = current.require();
        Board board = boards.board(id, actor);
        Card card = board.cards().stream()
                .filter(one -> one.matter().equals(matter) && one.call() == null)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("matching.board.moved-on"));
        List<Option> options = boards.options(id, matter, actor);
        model.addAttribute("meeting", boards.meeting(id, actor));
        model.addAttribute("board", board);
        model.addAttribute("card", card);
        model.addAttribute(
                "possible",
                options.stream().filter(Option::isPossible).limit(100).toList());
        model.addAttribute(
                "impossible",
                options.stream().filter(one -> !one.isPossible()).limit(300).toList());
        model.addAttribute("words", words.words());
        model.addAttribute("levels", RiskLevel.values());
        PlannedNeed planned = card.planned();
        model.asMap()
                .putIfAbsent(
                        "typed",
                        new BoardChecks.Typed(
                                "" + planned.people(),
                                planned.risk().name(),
                                planned.riskNotice(),
                                words.words().what(planned, card.open())));
        model.asMap().putIfAbsent("errors", Map.of());
        return "matching/plan-card";
    }

    @PostMapping("/needs/{matter}")
    ModelAndView edit(
            @PathVariable long id,
            @PathVariable String matter,
            @ModelAttribute("typed") BoardChecks.Typed typed,
            Model model,
            RedirectAttributes next,
            Locale locale) {
        Actor actor = current.require();
        Findings findings = new Findings();
        try {
            PlannedNeed need = boards.open(id, actor).stream()
                    .filter(one -> one.need().key().equals(matter))
                    .findFirst()
                    .map(open -> BoardChecks.check(open, typed, "", findings))
                    .orElseThrow(() -> Refusal.notFound("matching.board.moved-on"));
            findings.orRefuse();
            changes.edit(id, need, actor);
            next.addFlashAttribute("notice", "matching.board.edited");
            return new ModelAndView("redirect:/meetings/" + id + "/plan#n-" + matter);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            model.addAttribute("errors", refusals.texts(refusal, locale));
            String view = card(id, matter, model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private static String required(String matter) {
        if (blankToNull(matter) == null) {
            throw Refusal.conflict("matching.board.where-to");
        }
        return matter;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
