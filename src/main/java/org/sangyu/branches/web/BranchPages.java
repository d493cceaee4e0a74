package org.sangyu.branches.web;

import java.util.Map;
import org.sangyu.branches.Branch;
import org.sangyu.branches.BranchFigures;
import org.sangyu.branches.BranchFilter;
import org.sangyu.branches.BranchRegister;
import org.sangyu.branches.Branches;
import org.sangyu.branches.Regularity;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.RegisterDoor;
import org.sangyu.organisation.RegisterForm;
import org.sangyu.organisation.RegisterPage;
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

/** The register of Party branches of retired cadres. */
@Controller
@RequestMapping("/register/branches")
class BranchPages {

    private final Branches branches;
    private final BranchRegister register;
    private final BranchFigures figures;
    private final BranchContext context;
    private final BranchChoices choices;
    private final RegisterDoor door;

    BranchPages(
            Branches branches,
            BranchRegister register,
            BranchFigures figures,
            BranchContext context,
            BranchChoices choices,
            RegisterDoor door) {
        this.branches = branches;
        this.register = register;
        this.figures = figures;
        this.context = context;
        this.choices = choices;
        this.door = door;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> asked, Model model) {
        RegisterQuery query = new RegisterQuery(asked);
        BranchFilter filter = BranchFilter.of(query);
        RegisterPage<Branch> page = branches.list(filter, query.cursor(), RegisterDoor.PAGE, door.actor());
        Map<String, Integer> members =
                branches.members(page.items().stream().map(Branch::code).toList());
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("members", members);
        model.addAttribute("findings", branches.findings(page.items(), members));
        model.addAttribute("shapes", door.words().of(BranchFilter.Shape.values(), register.words() + ".shape"));
        door.figuresOf(filter.area()).ifPresent(of -> {
            model.addAttribute("counts", figures.of(of));
            model.addAttribute("due", figures.findings(of));
        });
        door.list(model, query, door.mayAdd(OrganisationKind.BRANCH));
        choices.kinds(model);
        return "branches/branches";
    }

    @GetMapping("/{code:B-.+}")
    String show(@PathVariable String code, Model model) {
        context.fill(model, branches.require(code, door.actor()), door.actor());
        return "branches/branch";
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) String area, Model model) {
        Map<String, String> empty =
                Map.of("regularity", Regularity.REGULAR.name(), "area", door.place(area, OrganisationKind.BRANCH));
        return form(null, new RegisterForm(empty), Map.of(), model);
    }

    @PostMapping
    ModelAndView add(@RequestParam MultiValueMap<String, String> sent, Model model, RedirectAttributes next) {
        RegisterForm form = RegisterForm.of(sent);
        return door.answer(
                RegisterDoor.ADDED,
                () -> "/register/branches/"
                        + branches.add(register.typed(form), door.actor()).code(),
                errors -> form(null, form, errors, model),
                next);
    }

    @GetMapping("/{code:B-.+}/edit")
    String edit(@PathVariable String code, Model model) {
        Branch branch = branches.require(code, door.actor());
        door.requireKeeper(code);
        return form(branch, branch.form(), Map.of(), model);
    }

    @PostMapping("/{code:B-.+}/edit")
    ModelAndView change(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes next) {
        Branch branch = branches.require(code, door.actor());
        RegisterForm form = RegisterForm.of(sent);
        return door.answer(
                RegisterDoor.SAVED,
                () -> {
                    branches.change(code, form.version(), register.typed(form), door.actor());
                    return "/register/branches/" + code;
                },
                errors -> form(branch, form, errors, model),
                next);
    }

    /** @param branch the one that is changed; {@code null} for a new one */
    private String form(Branch branch, RegisterForm form, Map<String, String> errors, Model model) {
        model.addAttribute("branch", branch);
        model.addAttribute("form", form.typed());
        model.addAttribute("errors", errors);
        model.addAttribute("parents", door.words().parents(door.actor(), OrganisationKind.BRANCH));
        model.addAttribute("generals", choices.generals(branch, door.actor()));
        model.addAttribute("villages", choices.villages(door.actor()));
        choices.kinds(model);
        return "branches/branch-form";
    }
}
