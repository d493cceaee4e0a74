package org.sangyu.volunteering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sangyu.organisation.Organisations;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.volunteering.HoursDoors;
import org.sangyu.volunteering.ServiceDesk;
import org.sangyu.volunteering.VisitMatters;
import org.sangyu.volunteering.WhoServes;
import org.sangyu.volunteering.Written;
import org.sangyu.web.Attempt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A leader writes down who came, on the spot or afterwards from paper: one form for all of them. */
@Controller
@RequestMapping("/hours/new")
class HoursWritePages {

    private final ServiceDesk desk;
    private final WhoServes who;
    private final VisitMatters matters;
    private final HoursDoors doors;
    private final Organisations organisations;
    private final Attempt attempt;
    private final CurrentActor current;
    private final Clock clock;

    HoursWritePages(
            ServiceDesk desk,
            WhoServes who,
            VisitMatters matters,
            HoursDoors doors,
            Organisations organisations,
            Attempt attempt,
            CurrentActor current,
            Clock clock) {
        this.desk = desk;
        this.who = who;
        this.matters = matters;
        this.doors = doors;
        this.organisations = organisations;
        this.attempt = attempt;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Whoever keeps one team writes at once; whoever keeps several chooses first.
     *
     * @param matter what it was about, when one comes from there, and {@code people} who said that they would go
     */
    @GetMapping
    String blank(
            @RequestParam(required = false) String team,
            @RequestParam(required = false) String matter,
            @RequestParam(defaultValue = "") Set<Long> people,
            Model model) {
        Actor actor = current.require();
        List<String> teams = desk.teams(actor);
        if (team == null && teams.size() != 1) {
            model.addAttribute("teams", teams);
            model.addAttribute("names", organisations.names(teams));
            return "volunteering/hours-team";
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        model.addAttribute(
                "typed",
                Map.of(
                        "day",
                        today.toString(),
                        "written",
                        Written.LEADER.name(),
                        "matter",
                        matter == null ? "" : matter));
        return form(team == null ? teams.get(0) : team, people, model);
    }

    @PostMapping
    ModelAndView write(@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletRequest request) {
        Actor actor = current.require();
        Map<String, String> typed = sent.toSingleValueMap();
        Set<Long> people = sent.getOrDefault("people", List.of()).stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        return attempt.at(
                () -> {
                    desk.write(
                            typed.get("team"),
                            typed.get("matter"),
                            people,
                            CorrectionPages.typed(typed),
                            "PAPER".equals(typed.get("written")) ? Written.PAPER : Written.LEADER,
                            actor);
                    return "/hours";
                },
                "volunteering.hours.written-done",
                () -> form(typed.get("team"), people, model),
                typed,
                model,
                request);
    }

    private String form(String team, Set<Long> chosen, Model model) {
        Attempt.none(model);
        Actor actor = current.require();
        model.addAttribute("team", doors.requireKeeper(team, actor));
        model.addAttribute("mates", who.mates(team));
        model.addAttribute("chosen", chosen);
        model.addAttribute("matters", matters.ofTeam(team, actor));
        return "volunteering/hours-new";
    }
}
