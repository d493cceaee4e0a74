package org.sangyu.branches.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.sangyu.branches.Branch;
import org.sangyu.branches.BranchEdit;
import org.sangyu.branches.BranchFigures;
import org.sangyu.branches.BranchFilter;
import org.sangyu.branches.BranchKind;
import org.sangyu.branches.BranchRegister;
import org.sangyu.branches.Branches;
import org.sangyu.branches.Regularity;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.RegisterChoices.Choice;
import org.sangyu.organisation.RegisterDoor;
import org.sangyu.organisation.RegisterForm;
import org.sangyu.organisation.RegisterPage;
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

/** The register of Party branches of retired cadres. */
@Controller
@RequestMapping("/register/branches")
class BranchPages {

    private static final int SHOWN = 200;

    private final Branches branches;
    private final BranchRegister register;
    private final BranchFigures figures;
    private final BranchContext context;
    private final Organisations organisations;
    private final RegisterDoor door;

    BranchPages(
            Branches branches,
            BranchRegister register,
            BranchFigures figures,
            BranchContext context,
            Organisations organisations,
            RegisterDoor door) {
        this.branches = branches;
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
            @RequestParam(required = false) BranchKind kind,
            @RequestParam(required = false) Regularity regularity,
            @RequestParam(required = false) BranchFilter.Shape shape,
            @RequestParam(defaultValue = "false") boolean dissolved,
            @RequestParam(required = false) String cursor,
            Model model,
            Locale locale) {
        BranchFilter filter = new BranchFilter(area, name, kind, regularity, shape, null, dissolved);
        RegisterPage<Branch> page = branches.list(filter, cursor, RegisterDoor.PAGE, door.actor());
        Map<String, Integer> members =
                branches.members(page.items().stream().map(Branch::code).toList());
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("members", members);
        model.addAttribute("findings", branches.findings(page.items(), members));
        model.addAttribute("shapes", door.words().of(BranchFilter.Shape.values(), register.words() + ".shape", locale));
        door.figuresOf(area).ifPresent(of -> {
            model.addAttribute("counts", figures.of(of));
            model.addAttribute("due", figures.findings(of));
        });
        door.list(model, OrganisationKind.BRANCH);
        choices(model, locale);
        return "branches/branches";
    }

    @GetMapping("/{code:B-.+}")
    String show(@PathVariable String code, Model model) {
        Branch branch = branches.require(code, door.actor());
        Map<String, Integer> members = branches.members(List.of(code));
        model.addAttribute("branch", branch);
        model.addAttribute("memberCount", members.get(code));
        model.addAttribute(
                "finding", branches.findings(List.of(branch), members).get(code));
        context.fill(model, branch, door.actor());
        door.show(model, organisations.require(code));
        return "branches/branch";
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) String area, Model model, Locale locale) {
        Map<String, String> empty =
                Map.of("regularity", Regularity.REGULAR.name(), "area", door.place(area, OrganisationKind.BRANCH));
        return form(null, new RegisterForm(empty), Map.of(), model, locale);
    }

    @PostMapping
    ModelAndView add(
            @RequestParam MultiValueMap<String, String> sent, RedirectAttributes next, Model model, Locale locale) {
        RegisterForm form = RegisterForm.of(sent);
        try {
            String code = branches.add(typed(form), door.actor()).code();
            next.addFlashAttribute("notice", "organisation.register.added");
            return new ModelAndView("redirect:/register/branches/" + code);
        } catch (Refusal refusal) {
            form(null, form, door.texts(refusal, locale), model, locale);
            return new ModelAndView("branches/branch-form", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/{code:B-.+}/edit")
    String edit(@PathVariable String code, Model model, Locale locale) {
        Branch branch = branches.require(code, door.actor());
        door.requireKeeper(organisations.require(code));
        return form(branch, branch.form(), Map.of(), model, locale);
    }

    @PostMapping("/{code:B-.+}/edit")
    ModelAndView change(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Branch branch = branches.require(code, door.actor());
        RegisterForm form = RegisterForm.of(sent);
        try {
            branches.change(code, form.version(), typed(form), door.actor());
            next.addFlashAttribute("notice", "organisation.register.saved");
            return new ModelAndView("redirect:/register/branches/" + code);
        } catch (Refusal refusal) {
            form(branch, form, door.texts(refusal, locale), model, locale);
            return new ModelAndView("branches/branch-form", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private BranchEdit typed(RegisterForm form) {
        Findings findings = new Findings();
        BranchEdit edit = register.read(form.row(), findings);
        findings.orRefuse();
        return edit;
    }

    private String form(Branch branch, RegisterForm form, Map<String, String> errors, Model model, Locale locale) {
        model.addAttribute("branch", branch);
        model.addAttribute("form", form.typed());
        model.addAttribute("errors", errors);
        model.addAttribute("parents", door.words().parents(door.actor(), OrganisationKind.BRANCH));
        model.addAttribute("generals", generals(branch));
        model.addAttribute("villages", context.villages(door.actor()));
        choices(model, locale);
        return "branches/branch-form";
    }

    /** The general branches that the person sees, and the one that the branch is under. */
    private List<Choice> generals(Branch branch) {
        BranchFilter allGeneral = new BranchFilter(null, null, null, null, BranchFilter.Shape.GENERAL, null, false);
        Stream<String> codes = Stream.concat(
                branches.list(allGeneral, null, SHOWN, door.actor()).items().stream()
                        .map(Branch::code)
                        .filter(code -> branch == null || !code.equals(branch.code())),
                Stream.ofNullable(branch == null ? null : branch.generalCode()));
        return door.words().named(codes.distinct().map(organisations::require));
    }

    private void choices(Model model, Locale locale) {
        model.addAttribute("kinds", door.words().of(BranchKind.values(), register.words() + ".kind", locale));
        model.addAttribute(
                "regularities", door.words().of(Regularity.values(), register.words() + ".regularity", locale));
    }
}
