package org.sangyu.organisation.web;

import java.util.Locale;
import java.util.Map;
import org.sangyu.organisation.Grid;
import org.sangyu.organisation.GridEdit;
import org.sangyu.organisation.GridFilter;
import org.sangyu.organisation.GridKind;
import org.sangyu.organisation.GridRegister;
import org.sangyu.organisation.Grids;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.RegisterDoor;
import org.sangyu.organisation.RegisterForm;
import org.sangyu.organisation.TeamFigures;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
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

/** The register of grids: who looks after which households, and whom to call about it. */
@Controller
@RequestMapping("/register/grids")
class GridPages {

    private final Grids grids;
    private final GridRegister register;
    private final TeamFigures figures;
    private final Organisations organisations;
    private final RegisterDoor door;

    GridPages(Grids grids, GridRegister register, TeamFigures figures, Organisations organisations, RegisterDoor door) {
        this.grids = grids;
        this.register = register;
        this.figures = figures;
        this.organisations = organisations;
        this.door = door;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String area,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) GridKind kind,
            @RequestParam(defaultValue = "false") boolean unwarded,
            @RequestParam(required = false) String cursor,
            Model model,
            Locale locale) {
        GridFilter filter = new GridFilter(area, name, kind, unwarded);
        model.addAttribute("filter", filter);
        model.addAttribute("page", grids.list(filter, cursor, RegisterDoor.PAGE, door.actor()));
        model.addAttribute("kinds", door.words().of(GridKind.values(), register.words() + ".kind", locale));
        door.figuresOf(area).map(figures::of).ifPresent(counts -> model.addAttribute("counts", counts));
        door.list(model, OrganisationKind.GRID);
        return "organisation/grids";
    }

    @GetMapping("/{code:\\d{15}}")
    String show(@PathVariable String code, Model model) {
        model.addAttribute("grid", grids.require(code, door.actor()));
        door.show(model, organisations.require(code));
        return "organisation/grid";
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) String area, Model model, Locale locale) {
        Map<String, String> empty =
                Map.of("kind", GridKind.COMPREHENSIVE.name(), "area", door.place(area, OrganisationKind.GRID));
        return form(null, new RegisterForm(empty), Map.of(), model, locale);
    }

    @PostMapping
    ModelAndView add(
            @RequestParam MultiValueMap<String, String> sent, RedirectAttributes next, Model model, Locale locale) {
        RegisterForm form = RegisterForm.of(sent);
        try {
            String code = grids.add(typed(form), door.actor()).code();
            next.addFlashAttribute("notice", "organisation.register.added");
            return new ModelAndView("redirect:/register/grids/" + code);
        } catch (Refusal refusal) {
            form(null, form, door.texts(refusal, locale), model, locale);
            return new ModelAndView("organisation/grid-form", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/{code:\\d{15}}/edit")
    String edit(@PathVariable String code, Model model, Locale locale) {
        Grid grid = grids.require(code, door.actor());
        door.requireKeeper(organisations.require(code));
        return form(grid, grid.form(), Map.of(), model, locale);
    }

    @PostMapping("/{code:\\d{15}}/edit")
    ModelAndView change(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Grid grid = grids.require(code, door.actor());
        RegisterForm form = RegisterForm.of(sent);
        try {
            grids.change(code, form.version(), typed(form), door.actor());
            next.addFlashAttribute("notice", "organisation.register.saved");
            return new ModelAndView("redirect:/register/grids/" + code);
        } catch (Refusal refusal) {
            form(grid, form, door.texts(refusal, locale), model, locale);
            return new ModelAndView("organisation/grid-form", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private GridEdit typed(RegisterForm form) {
        Findings findings = new Findings();
        GridEdit edit = register.read(form.row("active"), findings);
        findings.orRefuse();
        return edit;
    }

    private String form(Grid grid, RegisterForm form, Map<String, String> errors, Model model, Locale locale) {
        model.addAttribute("grid", grid);
        model.addAttribute("form", form.typed());
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", door.words().of(GridKind.values(), register.words() + ".kind", locale));
        model.addAttribute("parents", door.words().parents(door.actor(), OrganisationKind.GRID));
        return "organisation/grid-form";
    }
}
