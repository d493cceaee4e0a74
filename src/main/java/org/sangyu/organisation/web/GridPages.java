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
import org.sangyu.organisation.RegisterFormPages;
import org.sangyu.organisation.RegisterQuery;
import org.sangyu.organisation.TeamFigures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of grids: who looks after which households, and whom to call about it. */
@Controller
@RequestMapping("/register/grids")
class GridPages extends RegisterFormPages<Grid> {

    private final Grids grids;
    private final GridRegister register;
    private final TeamFigures figures;
    private final OrganisationContext context;

    GridPages(Grids grids, GridRegister register, TeamFigures figures, OrganisationContext context, RegisterDoor door) {
        super("/register/grids", door);
        this.grids = grids;
        this.register = register;
        this.figures = figures;
        this.context = context;
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

    @Override
    protected Map<String, String> empty(Map<String, String> asked) {
        return Map.of(
                "kind", GridKind.COMPREHENSIVE.name(), "area", door.place(asked.get("area"), OrganisationKind.GRID));
    }

    @Override
    protected Grid kept(String key) {
        Grid grid = grids.require(key, door.actor());
        door.requireKeeper(key);
        return grid;
    }

    @Override
    protected RegisterForm typed(Grid grid) {
        return grid.form();
    }

    @Override
    protected String add(RegisterForm form) {
        return grids.add(register.typed(form), door.actor()).code();
    }

    @Override
    protected void change(String key, RegisterForm form) {
        grids.change(key, form.version(), register.typed(form), door.actor());
    }

    @Override
    protected String form(Grid grid, RegisterForm form, Model model) {
        model.addAttribute("grid", grid);
        model.addAttribute("parents", door.words().parents(door.actor(), OrganisationKind.GRID));
        kinds(model);
        return "organisation/grid-form";
    }

    private void kinds(Model model) {
        model.addAttribute("kinds", door.words().of(GridKind.values(), register.words() + ".kind"));
    }
}
