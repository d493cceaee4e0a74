package org.sangyu.branches.web;

import java.util.Locale;
import java.util.Map;
import org.sangyu.branches.Association;
import org.sangyu.branches.AssociationEdit;
import org.sangyu.branches.AssociationFilter;
import org.sangyu.branches.AssociationLevel;
import org.sangyu.branches.AssociationRegister;
import org.sangyu.branches.Associations;
import org.sangyu.branches.BranchFigures;
import org.sangyu.branches.BranchFilter;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.RegisterDoor;
import org.sangyu.organisation.RegisterForm;
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

/** The register of associations of retired cadres. */
@Controller
@RequestMapping("/register/associations")
class AssociationPages {

    private final Associations associations;
    private final AssociationRegister register;
    private final BranchFigures figures;
    private final BranchContext context;
    private final Organisations organisations;
    private final RegisterDoor door;

    AssociationPages(
            Associations associations,
            AssociationRegister register,
            BranchFigures figures,
            BranchContext context,
            Organisations organisations,
            RegisterDoor door) {
        this.associations = associations;
        this.register = register;
        this.figures = figures;
        this.context = context;
        this.organisations = organisations;
        this.door = door;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String area,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) AssociationLevel level,
            @RequestParam(required = false) String cursor,
            Model model,
            Locale locale) {
        AssociationFilter filter = new AssociationFilter(area, name, level);
        model.addAttribute("filter", filter);
        model.addAttribute("page", associations.list(filter, cursor, RegisterDoor.PAGE, door.actor()));
        door.figuresOf(area).map(figures::of).ifPresent(counts -> model.addAttribute("counts", counts));
        door.list(model, OrganisationKind.ASSOCIATION);
        levels(model, locale);
        return "branches/associations";
    }

    @GetMapping("/{code:A-.+}")
    String show(@PathVariable String code, Model model) {
        model.addAttribute("association", associations.require(code, door.actor()));
        door.show(model, organisations.require(code));
        return "branches/association";
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) String area, Model model, Locale locale) {
        return form(
                null,
                new RegisterForm(Map.of("area", door.place(area, OrganisationKind.ASSOCIATION))),
                Map.of(),
                model,
                locale);
    }

    @PostMapping
    ModelAndView add(
            @RequestParam MultiValueMap<String, String> sent, RedirectAttributes next, Model model, Locale locale) {
        RegisterForm form = RegisterForm.of(sent);
        try {
            String code = associations.add(typed(form), door.actor()).code();
            next.addFlashAttribute("notice", "organisation.register.added");
            return new ModelAndView("redirect:/register/associations/" + code);
        } catch (Refusal refusal) {
            form(null, form, door.texts(refusal, locale), model, locale);
            return new ModelAndView("branches/association-form", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/{code:A-.+}/edit")
    String edit(@PathVariable String code, Model model, Locale locale) {
        Association association = associations.require(code, door.actor());
        door.requireKeeper(organisations.require(code));
        return form(association, association.form(), Map.of(), model, locale);
    }

    @PostMapping("/{code:A-.+}/edit")
    ModelAndView change(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Association association = associations.require(code, door.actor());
        RegisterForm form = RegisterForm.of(sent);
        try {
            associations.change(code, form.version(), typed(form), door.actor());
            next.addFlashAttribute("notice", "organisation.register.saved");
            return new ModelAndView("redirect:/register/associations/" + code);
        } catch (Refusal refusal) {
            form(association, form, door.texts(refusal, locale), model, locale);
            return new ModelAndView("branches/association-form", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private AssociationEdit typed(RegisterForm form) {
        Findings findings = new Findings();
        AssociationEdit edit = register.read(form.row("active"), findings);
        findings.orRefuse();
        return edit;
    }

    private String form(
            Association association, RegisterForm form, Map<String, String> errors, Model model, Locale locale) {
        BranchFilter inTheArea = new BranchFilter(
                association == null ? null : association.areaCode(), null, null, null, null, null, false);
        model.addAttribute("association", association);
        model.addAttribute("form", form.typed());
        model.addAttribute("errors", errors);
        model.addAttribute(
                "parents",
                door.words().parents(door.actor(), OrganisationKind.ASSOCIATION).stream()
                        .filter(area -> area.value().length() <= 9)
                        .toList());
        model.addAttribute("branches", context.branches(door.actor(), inTheArea));
        levels(model, locale);
        return "branches/association-form";
    }

    private void levels(Model model, Locale locale) {
        model.addAttribute("levels", door.words().of(AssociationLevel.values(), register.words() + ".level", locale));
    }
}
