package org.sangyu.organisation.web;

import java.util.Map;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.RegisterDoor;
import org.sangyu.organisation.RegisterForm;
import org.sangyu.organisation.RegisterFormPages;
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
class TeamPages extends RegisterFormPages<VolunteerTeam> {

    private final Teams teams;
    private final TeamRegister register;
    private final TeamFigures figures;
    private final TeamContext context;

    TeamPages(Teams teams, TeamRegister register, TeamFigures figures, TeamContext context, RegisterDoor door) {
        super("/register/teams", door);
        this.teams = teams;
        this.register = register;
        this.figures = figures;
        this.context = context;
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

    @Override
    protected Map<String, String> empty(Map<String, String> asked) {
        return Map.of("kind", TeamKind.INTERNAL.name(), "area", door.place(asked.get("area"), OrganisationKind.TEAM));
    }

    @Override
    protected VolunteerTeam kept(String key) {
        VolunteerTeam team = teams.require(key, door.actor());
        door.requireKeeper(key);
        return team;
    }

    @Override
    protected RegisterForm typed(VolunteerTeam team) {
        return team.form();
    }

    @Override
    protected String add(RegisterForm form) {
        return teams.add(register.typed(form), door.actor()).code();
    }

    @Override
    protected void change(String key, RegisterForm form) {
        teams.change(key, form.version(), register.typed(form), door.actor());
    }

    @Override
    protected String form(VolunteerTeam team, RegisterForm form, Model model) {
        model.addAttribute("team", team);
        model.addAttribute("ticked", form.ticked("serviceFields"));
        context.choices(model, team);
        return "organisation/team-form";
    }
}
