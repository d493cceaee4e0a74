package org.sangyu.organisation.web;

import java.util.Map;
import org.sangyu.organisation.Grid;
import org.sangyu.organisation.GridFilter;
import org.sangyu.organisation.GridKind;
import org.sangyu.organisation.GridRegister;
import org.sangyu.organisation.Grids;
import org.sangyu.organisation.OrganisationContext;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.RegisterDoor;
import org.sangyu.organisation.RegisterForm;
import org.sangyu.organisation.RegisterQuery;
import org.sangyu.organisation.TeamFigures;
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
    private final OrganisationContext context;
    private final RegisterDoor door;

    GridPages(Grids grids, GridRegister register, TeamFigures figures, OrganisationContext context, RegisterDoor door) {
        this.grids = grids;
        this.register = register;
        this.figures = figures;
        this.context = context;
        this.door = door;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> asked, Model model) {
        RegisterQuery query = new RegisterQuery(asked);
        GridFilter filter = GridFilter.of(query);
        model.addAttribute("filter", filter);
        model.addAttribute("page", grids.list(filter, query.cursor(), RegisterDoor.PAGE, door.actor()));
        door.figuresOf(filter.area()).map(figures::of).ifPresent(counts -> model.addAttribute("counts", counts));
        door.list(model, query, door.mayAdd(OrganisationKind.GRID));
        kinds(model);
        return "organisation/grids";
    }

    @GetMapping("/{code:\\d{15}}")
    String show(@PathVariable String code, Model model) {
        model.addAttribute("grid", grids.require(code, door.actor()));
        context.fill(model, code);
        return "organisation/grid";
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) String area, Model model) {
        Map<String, String> empty =
                Map.of("kind", GridKind.COMPREHENSIVE.name(), "area", door.place(area, OrganisationKind.GRID));
        return form(null, new RegisterForm(empty), Map.of(), model);
    }

    @PostMapping
    ModelAndView add(@RequestParam MultiValueMap<String, String> sent, Model model, RedirectAttributes next) {
        RegisterForm form = RegisterForm.of(sent);
        return door.answer(
                RegisterDoor.ADDED,
                () -> "/register/grids/"
                        + grids.add(register.typed(form), door.actor()).code(),
                errors -> form(null, form, errors, model),
                next);
    }

    @GetMapping("/{code:\\d{15}}/edit")
    String edit(@PathVariable String code, Model model) {
        Grid grid = grids.require(code, door.actor());
        door.requireKeeper(code);
        return form(grid, grid.form(), Map.of(), model);
    }

    @PostMapping("/{code:\\d{15}}/edit")
    ModelAndView change(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes next) {
        Grid grid = grids.require(code, door.actor());
        RegisterForm form = RegisterForm.of(sent);
        return door.answer(
                RegisterDoor.SAVED,
                () -> {
                    grids.change(code, form.version(), register.typed(form), door.actor());
                    return "/register/grids/" + code;
                },
                errors -> form(grid, form, errors, model),
                next);
    }

    /** @param grid the one that is changed; {@code null} for a new one */
    private String form(Grid grid, RegisterForm form, Map<String, String> errors, Model model) {
        model.addAttribute("grid", grid);
        model.addAttribute("form", form.typed());
        model.addAttribute("errors", errors);
        model.addAttribute("parents", door.words().parents(door.actor(), OrganisationKind.GRID));
        kinds(model);
        return "organisation/grid-form";
    }

    private void kinds(Model model) {
        model.addAttribute("kinds", door.words().of(GridKind.values(), register.words() + ".kind"));
    }
}
