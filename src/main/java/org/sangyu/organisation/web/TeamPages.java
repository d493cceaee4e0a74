package org.sangyu.organisation.web;

import java.util.Map;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.RegisterDoor;
import org.sangyu.organisation.RegisterForm;
import org.sangyu.organisation.RegisterQuery;
import org.sangyu.organisation.TeamFigures;
import org.sangyu.organisation.TeamFilter;
import org.sangyu.organisation.TeamKind;
import org.sangyu.organisation.TeamRegister;
import org.sangyu.organisation.TeamState;
import org.sangyu.organisation.Teams;
import org.sangyu.organisation.VolunteerTeam;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of volunteer teams, and where a residents' committee consents to a group in its community. */
@Controller
@RequestMapping("/register/teams")
class TeamPages {

    private final Teams teams;
    private final TeamRegister register;
    private final TeamFigures figures;
    private final TeamContext context;
    private final RegisterDoor door;

    TeamPages(Teams teams, TeamRegister register, TeamFigures figures, TeamContext context, RegisterDoor door) {
        this.teams = teams;
        this.register = register;
        this.figures = figures;
        this.context = context;
        this.door = door;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> asked, Model model) {
        RegisterQuery query = new RegisterQuery(asked);
        TeamFilter filter = TeamFilter.of(query);
        model.addAttribute("filter", filter);
        model.addAttribute("page", teams.list(filter, query.cursor(), RegisterDoor.PAGE, door.actor()));
        model.addAttribute("states", door.words().of(TeamState.values(), register.words() + ".state"));
        door.figuresOf(filter.area()).map(figures::of).ifPresent(counts -> model.addAttribute("counts", counts));
        door.list(model, query, door.mayAdd(OrganisationKind.TEAM));
        context.kinds(model);
        return "organisation/teams";
    }

    @GetMapping("/{code:T-.+}")
    String show(@PathVariable String code, Model model) {
        context.fill(model, teams.require(code, door.actor()));
        return "organisation/team";
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) String area, Model model) {
        Map<String, String> empty =
                Map.of("kind", TeamKind.INTERNAL.name(), "area", door.place(area, OrganisationKind.TEAM));
        return form(null, new RegisterForm(empty), Map.of(), model);
    }

    @PostMapping
    ModelAndView add(@RequestParam MultiValueMap<String, String> sent, Model model, RedirectAttributes next) {
        RegisterForm form = RegisterForm.of(sent);
        return door.answer(
                RegisterDoor.ADDED,
                () -> "/register/teams/"
                        + teams.add(register.typed(form), door.actor()).code(),
                errors -> form(null, form, errors, model),
                next);
    }

    @GetMapping("/{code:T-.+}/edit")
    String edit(@PathVariable String code, Model model) {
        VolunteerTeam team = teams.require(code, door.actor());
        door.requireKeeper(code);
        return form(team, team.form(), Map.of(), model);
    }

    @PostMapping("/{code:T-.+}/edit")
    ModelAndView change(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes next) {
        VolunteerTeam team = teams.require(code, door.actor());
        RegisterForm form = RegisterForm.of(sent);
        return door.answer(
                RegisterDoor.SAVED,
                () -> {
                    teams.change(code, form.version(), register.typed(form), door.actor());
                    return "/register/teams/" + code;
                },
                errors -> form(team, form, errors, model),
                next);
    }

    /** The residents' committee consents, or refuses and says why. */
    @PostMapping("/{code:T-.+}/consent")
    ModelAndView decide(
            @PathVariable String code,
            @RequestParam boolean given,
            @RequestParam(required = false) String reason,
            @RequestParam int version,
            Model model,
            RedirectAttributes next) {
        teams.require(code, door.actor());
        return door.answer(
                RegisterDoor.SAVED,
                () -> {
                    if (given) {
                        teams.approve(code, version, door.actor());
                    } else {
                        teams.refuse(code, reason, version, door.actor());
                    }
                    return "/register/teams/" + code;
                },
                errors -> {
                    model.addAttribute("errors", errors);
                    model.addAttribute("reason", reason);
                    return show(code, model);
                },
                next);
    }

    /** @param team the one that is changed; {@code null} for a new one */
    private String form(VolunteerTeam team, RegisterForm form, Map<String, String> errors, Model model) {
        model.addAttribute("team", team);
        model.addAttribute("form", form.typed());
        model.addAttribute("ticked", form.ticked("serviceFields"));
        model.addAttribute("errors", errors);
        context.choices(model, team);
        return "organisation/team-form";
    }
}
