package org.sangyu.organisation.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.RegisterChoices.Choice;
import org.sangyu.organisation.RegisterDoor;
import org.sangyu.organisation.RegisterForm;
import org.sangyu.organisation.RegisterSight;
import org.sangyu.organisation.ServiceFields;
import org.sangyu.organisation.TeamEdit;
import org.sangyu.organisation.TeamFigures;
import org.sangyu.organisation.TeamFilter;
import org.sangyu.organisation.TeamKind;
import org.sangyu.organisation.TeamRegister;
import org.sangyu.organisation.TeamState;
import org.sangyu.organisation.Teams;
import org.sangyu.organisation.VolunteerTeam;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Permission;
import org.springframework.http.HttpStatus;
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

    private static final int SHOWN = 200;

    private final Teams teams;
    private final TeamRegister register;
    private final TeamFigures figures;
    private final ServiceFields fields;
    private final Organisations organisations;
    private final RegisterDoor door;

    TeamPages(
            Teams teams,
            TeamRegister register,
            TeamFigures figures,
            ServiceFields fields,
            Organisations organisations,
            RegisterDoor door) {
        this.teams = teams;
        this.register = register;
        this.figures = figures;
        this.fields = fields;
        this.organisations = organisations;
        this.door = door;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String area,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) TeamKind kind,
            @RequestParam(required = false) TeamState state,
            @RequestParam(required = false) String field,
            @RequestParam(defaultValue = "false") boolean corps,
            @RequestParam(required = false) String cursor,
            Model model,
            Locale locale) {
        TeamFilter filter = new TeamFilter(area, name, kind, state, field, corps, null);
        model.addAttribute("filter", filter);
        model.addAttribute("page", teams.list(filter, cursor, RegisterDoor.PAGE, door.actor()));
        model.addAttribute("states", door.words().of(TeamState.values(), register.words() + ".state", locale));
        door.figuresOf(area).map(figures::of).ifPresent(counts -> model.addAttribute("counts", counts));
        door.list(model, OrganisationKind.TEAM);
        choices(model, locale);
        return "organisation/teams";
    }

    @GetMapping("/{code:T-.+}")
    String show(@PathVariable String code, Model model, Locale locale) {
        VolunteerTeam team = teams.require(code, door.actor());
        model.addAttribute("team", team);
        model.addAttribute(
                "under",
                team.corps()
                        ? teams.list(TeamFilter.ofCorps(code), null, SHOWN, door.actor())
                                .items()
                        : List.of());
        model.addAttribute(
                "seesCorps",
                team.corpsCode() != null && RegisterSight.sees(door.actor(), organisations.require(team.corpsCode())));
        model.addAttribute("mayDecide", teams.decides(team, door.actor()));
        model.addAttribute("fieldNames", fields.names(locale));
        model.asMap().putIfAbsent("errors", Map.of());
        door.show(model, organisations.require(code));
        return "organisation/team";
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) String area, Model model, Locale locale) {
        Map<String, String> empty =
                Map.of("kind", TeamKind.INTERNAL.name(), "area", door.place(area, OrganisationKind.TEAM));
        return form(null, new RegisterForm(empty), Map.of(), model, locale);
    }

    @PostMapping
    ModelAndView add(
            @RequestParam MultiValueMap<String, String> sent, RedirectAttributes next, Model model, Locale locale) {
        RegisterForm form = RegisterForm.of(sent);
        try {
            String code = teams.add(typed(form), door.actor()).code();
            next.addFlashAttribute("notice", "organisation.register.added");
            return new ModelAndView("redirect:/register/teams/" + code);
        } catch (Refusal refusal) {
            form(null, form, door.texts(refusal, locale), model, locale);
            return new ModelAndView("organisation/team-form", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/{code:T-.+}/edit")
    String edit(@PathVariable String code, Model model, Locale locale) {
        VolunteerTeam team = teams.require(code, door.actor());
        door.requireKeeper(organisations.require(code));
        return form(team, team.form(), Map.of(), model, locale);
    }

    @PostMapping("/{code:T-.+}/edit")
    ModelAndView change(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        VolunteerTeam team = teams.require(code, door.actor());
        RegisterForm form = RegisterForm.of(sent);
        try {
            teams.change(code, form.version(), typed(form), door.actor());
            next.addFlashAttribute("notice", "organisation.register.saved");
            return new ModelAndView("redirect:/register/teams/" + code);
        } catch (Refusal refusal) {
            form(team, form, door.texts(refusal, locale), model, locale);
            return new ModelAndView("organisation/team-form", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /** The residents' committee consents, or refuses and says why. */
    @PostMapping("/{code:T-.+}/consent")
    ModelAndView decide(
            @PathVariable String code,
            @RequestParam boolean given,
            @RequestParam(required = false) String reason,
            @RequestParam int version,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        teams.require(code, door.actor());
        try {
            if (given) {
                teams.approve(code, version, door.actor());
            } else {
                teams.refuse(code, reason, version, door.actor());
            }
            next.addFlashAttribute("notice", "organisation.register.saved");
            return new ModelAndView("redirect:/register/teams/" + code);
        } catch (Refusal refusal) {
            model.addAttribute("errors", door.texts(refusal, locale));
            model.addAttribute("reason", reason);
            return new ModelAndView(show(code, model, locale), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private TeamEdit typed(RegisterForm form) {
        Findings findings = new Findings();
        TeamEdit edit = register.read(form.row("active"), findings);
        findings.orRefuse();
        return edit;
    }

    private String form(VolunteerTeam team, RegisterForm form, Map<String, String> errors, Model model, Locale locale) {
        model.addAttribute("team", team);
        model.addAttribute("form", form.typed());
        model.addAttribute(
                "ticked", Set.of(form.typed().getOrDefault("serviceFields", "").split(",")));
        model.addAttribute("errors", errors);
        model.addAttribute("parents", door.words().parents(door.actor(), OrganisationKind.TEAM));
        model.addAttribute("corpsChoices", corps(team));
        model.addAttribute(
                "committees",
                door.words()
                        .areas(
                                door.actor(),
                                Permission.SEE_REGISTER,
                                area -> area.kind() == OrganisationKind.COMMUNITY));
        choices(model, locale);
        return "organisation/team-form";
    }

    /** The corps that the person sees, and the one that the team is in. */
    private List<Choice> corps(VolunteerTeam team) {
        TeamFilter allCorps = new TeamFilter(null, null, null, null, null, true, null);
        List<VolunteerTeam> corps =
                teams.list(allCorps, null, SHOWN, door.actor()).items();
        Stream<String> codes = Stream.concat(
                corps.stream().filter(VolunteerTeam::active).map(VolunteerTeam::code),
                Stream.ofNullable(team == null ? null : team.corpsCode()));
        return door.words().named(codes.distinct().map(organisations::require));
    }

    private void choices(Model model, Locale locale) {
        model.addAttribute("kinds", door.words().of(TeamKind.values(), register.words() + ".kind", locale));
        model.addAttribute("fieldNames", fields.names(locale));
    }
}
