package org.sangyu.matching.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sangyu.matching.Board;
import org.sangyu.matching.BoardChecks;
import org.sangyu.matching.BoardRuns;
import org.sangyu.matching.BoardState;
import org.sangyu.matching.OpenNeed;
import org.sangyu.matching.PlanBoards;
import org.sangyu.matching.PlannedNeed;
import org.sangyu.meeting.Meeting;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.volunteering.CoordinatorPhone;
import org.sangyu.volunteering.RiskLevel;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan of a meeting: choosing what is to be planned, how far it is, and the board on which it stands. */
@Controller
@RequestMapping("/meetings/{id}/plan")
class PlanPages {

    private final PlanBoards boards;
    private final BoardRuns runs;
    private final PlanModel words;
    private final CoordinatorPhone phone;
    private final Refusals refusals;
    private final CurrentActor current;

    PlanPages(
            PlanBoards boards,
            BoardRuns runs,
            PlanModel words,
            CoordinatorPhone phone,
            Refusals refusals,
            CurrentActor current) {
        this.boards = boards;
        this.runs = runs;
        this.words = words;
        this.phone = phone;
        this.refusals = refusals;
        this.current = current;
    }

    /** @param choose given, to choose anew what is to be planned */
    @GetMapping
    String show(@PathVariable long id, @RequestParam(required = false) String choose, Model model) {
        Actor actor = current.require();
        Meeting meeting = boards.meeting(id, actor);
        Optional<BoardState> state = boards.state(id, actor);
        head(model, meeting);
        if (state.filter(BoardState::isRunning).isPresent()) {
            model.addAttribute("state", state.get());
            return "matching/plan-running";
        }
        if (state.isEmpty() || choose != null) {
            return choose(id, Map.of(), null, model, actor);
        }
        Board board = boards.board(id, actor);
        model.addAttribute("board", board);
        model.addAttribute("phone", phone.of(actor, meeting.areaCode()));
        return "matching/plan-board";
    }

    /** @param percent of the time that it may take */
    record Progress(String state, int percent, String said) {}

    @GetMapping("/progress")
    @ResponseBody
    Progress progress(@PathVariable long id) {
        return boards.state(id, current.require())
                .map(state -> new Progress(
                        state.isRunning() ? "RUNNING" : "OVER",
                        state.percent(),
                        words.words().progress(state)))
                .orElseThrow(() -> Refusal.notFound("matching.board.none"));
    }

    @PostMapping
    ModelAndView start(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> typed, Model model, Locale locale) {
        Actor actor = current.require();
        List<OpenNeed> open = boards.open(id, actor);
        Set<String> ticked = new HashSet<>(typed.getOrDefault("matter", List.of()));
        Findings findings = new Findings();
        List<PlannedNeed> chosen = new ArrayList<>();
        for (OpenNeed one : open) {
            if (ticked.contains(one.need().key())) {
                String suffix = "-" + one.need().key();
                chosen.add(BoardChecks.check(
                        one,
                        new BoardChecks.Typed(
                                typed.getFirst("people" + suffix),
                                typed.getFirst("risk" + suffix),
                                typed.getFirst("riskNotice" + suffix),
                                typed.getFirst("what" + suffix)),
                        suffix,
                        findings));
            }
        }
        try {
            findings.orRefuse();
            runs.start(id, chosen, actor);
            return new ModelAndView("redirect:/meetings/" + id + "/plan");
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            head(model, boards.meeting(id, actor));
            String view = choose(id, refusals.texts(refusal, locale), typed.toSingleValueMap(), model, actor);
            model.addAttribute("ticked", ticked);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /** What stands on the board is planned anew around what was pinned. */
    @PostMapping("/again")
    String again(@PathVariable long id, RedirectAttributes next, Locale locale) {
        try {
            runs.start(id, null, current.require());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            next.addFlashAttribute("refused", refusals.text(refusal, locale));
        }
        return "redirect:/meetings/" + id + "/plan";
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable long id) {
        runs.cancel(id, current.require());
        return "redirect:/meetings/" + id + "/plan";
    }

    private void head(Model model, Meeting meeting) {
        model.addAttribute("meeting", meeting);
        model.addAttribute("words", words.words());
        model.addAttribute("levels", RiskLevel.values());
        model.asMap().putIfAbsent("errors", Map.of());
    }

    /** @param typed null when nothing was typed yet */
    private String choose(long id, Map<String, String> errors, Map<String, String> typed, Model model, Actor actor) {
        List<OpenNeed> open = boards.open(id, actor);
        Map<String, PlannedNeed> planned = boards.planned(id, actor);
        Map<String, String> values = new HashMap<>();
        Set<String> ticked = new HashSet<>();
        for (OpenNeed one : open) {
            String key = one.need().key();
            PlannedNeed before = planned.get(key);
            values.put("people-" + key, "" + (before == null ? one.need().people() : before.people()));
            values.put("risk-" + key, (before == null ? one.need().risk() : before.risk()).name());
            values.put("riskNotice-" + key, before == null ? one.riskNotice() : before.riskNotice());
            values.put("what-" + key, before == null ? null : before.what());
            if (before == null ? planned.isEmpty() && one.running().isEmpty() : !before.isSent()) {
                ticked.add(key);
            }
        }
        if (typed != null) {
            values.putAll(typed);
        }
        model.addAttribute("open", open);
        model.addAttribute("planned", planned);
        model.addAttribute("values", values);
        model.addAttribute("ticked", ticked);
        model.addAttribute("errors", new LinkedHashMap<>(errors));
        return "matching/plan-choose";
    }
}
