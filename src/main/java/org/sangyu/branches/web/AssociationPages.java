package org.sangyu.branches.web;

import java.util.Map;
import org.sangyu.branches.Association;
import org.sangyu.branches.AssociationFilter;
import org.sangyu.branches.AssociationLevel;
import org.sangyu.branches.AssociationRegister;
import org.sangyu.branches.Associations;
import org.sangyu.branches.BranchFigures;
import org.sangyu.branches.BranchFilter;
import org.sangyu.organisation.OrganisationContext;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.RegisterDoor;
import org.sangyu.organisation.RegisterForm;
import org.sangyu.organisation.RegisterFormPages;
import org.sangyu.organisation.RegisterQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of associations of retired cadres. */
@Controller
@RequestMapping("/register/associations")
class AssociationPages extends RegisterFormPages<Association> {

    private static final int TOWN_CODE = 9;

    private final Associations associations;
    private final AssociationRegister register;
    private final BranchFigures figures;
    private final BranchChoices branches;
    private final OrganisationContext context;

    AssociationPages(
            Associations associations,
            AssociationRegister register,
            BranchFigures figures,
            BranchChoices branches,
            OrganisationContext context,
            RegisterDoor door) {
        super("/register/associations", door);
        this.associations = associations;
        this.register = register;
        this.figures = figures;
        this.branches = branches;
        this.context = context;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> asked, Model model) {
        RegisterQuery query = new RegisterQuery(asked);
        AssociationFilter filter = AssociationFilter.of(query);
        model.addAttribute("filter", filter);
        model.addAttribute("page", associations.list(filter, query.cursor(), RegisterDoor.PAGE, door.actor()));
        door.figuresOf(filter.area()).map(figures::of).ifPresent(counts -> model.addAttribute("counts", counts));
        door.list(model, query, door.mayAdd(OrganisationKind.ASSOCIATION));
        levels(model);
        return "branches/associations";
    }

    @GetMapping("/{code:A-.+}")
    String show(@PathVariable String code, Model model) {
        model.addAttribute("association", associations.require(code, door.actor()));
        context.fill(model, code);
        return "branches/association";
    }

    @Override
    protected Map<String, String> empty(Map<String, String> asked) {
        return Map.of("area", door.place(asked.get("area"), OrganisationKind.ASSOCIATION));
    }

    @Override
    protected Association kept(String key) {
        Association association = associations.require(key, door.actor());
        door.requireKeeper(key);
        return association;
    }

    @Override
    protected RegisterForm typed(Association association) {
        return association.form();
    }

    @Override
    protected String add(RegisterForm form) {
        return associations.add(register.typed(form), door.actor()).code();
    }

    @Override
    protected void change(String key, RegisterForm form) {
        associations.change(key, form.version(), register.typed(form), door.actor());
    }

    @Override
    protected String form(Association association, RegisterForm form, Model model) {
        BranchFilter inTheArea = BranchFilter.within(association == null ? null : association.areaCode());
        model.addAttribute("association", association);
        model.addAttribute(
                "parents",
                door.words().parents(door.actor(), OrganisationKind.ASSOCIATION).stream()
                        .filter(area -> area.value().length() <= TOWN_CODE)
                        .toList());
        model.addAttribute("branches", branches.named(door.actor(), inTheArea));
        levels(model);
        return "branches/association-form";
    }

    private void levels(Model model) {
        model.addAttribute("levels", door.words().of(AssociationLevel.values(), register.words() + ".level"));
    }
}
