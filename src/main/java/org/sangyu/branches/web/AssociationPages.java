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
import org.sangyu.organisation.RegisterQuery;
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

/** The register of associations of retired cadres. */
@Controller
@RequestMapping("/register/associations")
class AssociationPages {

    private static final int TOWN_CODE = 9;

    private final Associations associations;
    private final AssociationRegister register;
    private final BranchFigures figures;
    private final BranchChoices branches;
    private final OrganisationContext context;
    private final RegisterDoor door;

    AssociationPages(
            Associations associations,
            AssociationRegister register,
            BranchFigures figures,
            BranchChoices branches,
            OrganisationContext context,
            RegisterDoor door) {
        this.associations = associations;
        this.register = register;
        this.figures = figures;
        this.branches = branches;
        this.context = context;
        this.door = door;
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

    @GetMapping("/new")
    String blank(@RequestParam(required = false) String area, Model model) {
        Map<String, String> empty = Map.of("area", door.place(area, OrganisationKind.ASSOCIATION));
        return form(null, new RegisterForm(empty), Map.of(), model);
    }

    @PostMapping
    ModelAndView add(@RequestParam MultiValueMap<String, String> sent, Model model, RedirectAttributes next) {
        RegisterForm form = RegisterForm.of(sent);
        return door.answer(
                RegisterDoor.ADDED,
                () -> "/register/associations/"
                        + associations.add(register.typed(form), door.actor()).code(),
                errors -> form(null, form, errors, model),
                next);
    }

    @GetMapping("/{code:A-.+}/edit")
    String edit(@PathVariable String code, Model model) {
        Association association = associations.require(code, door.actor());
        door.requireKeeper(code);
        return form(association, association.form(), Map.of(), model);
    }

    @PostMapping("/{code:A-.+}/edit")
    ModelAndView change(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes next) {
        Association association = associations.require(code, door.actor());
        RegisterForm form = RegisterForm.of(sent);
        return door.answer(
                RegisterDoor.SAVED,
                () -> {
                    associations.change(code, form.version(), register.typed(form), door.actor());
                    return "/register/associations/" + code;
                },
                errors -> form(association, form, errors, model),
                next);
    }

    /** @param association the one that is changed; {@code null} for a new one */
    private String form(Association association, RegisterForm form, Map<String, String> errors, Model model) {
        BranchFilter inTheArea = BranchFilter.within(association == null ? null : association.areaCode());
        model.addAttribute("association", association);
        model.addAttribute("form", form.typed());
        model.addAttribute("errors", errors);
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
