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
import org.sangyu.organisation.RegisterFormPages;
import org.sangyu.organisation.RegisterPage;
import org.sangyu.organisation.RegisterQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of Party branches of retired cadres. */
@Controller
@RequestMapping("/register/branches")
class BranchPages extends RegisterFormPages<Branch> {

    private final Branches branches;
    private final BranchRegister register;
    private final BranchFigures figures;
    private final BranchContext context;
    private final BranchChoices choices;

    BranchPages(
            Branches branches,
            BranchRegister register,
            BranchFigures figures,
            BranchContext context,
            BranchChoices choices,
            RegisterDoor door) {
        super("/register/branches", door);
        this.branches = branches;
        this.register = register;
        this.figures = figures;
        this.context = context;
        this.choices = choices;
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

    @Override
    protected Map<String, String> empty(Map<String, String> asked) {
        return Map.of(
                "regularity",
                Regularity.REGULAR.name(),
                "area",
                door.place(asked.get("area"), OrganisationKind.BRANCH));
    }

    @Override
    protected Branch kept(String key) {
        Branch branch = branches.require(key, door.actor());
        door.requireKeeper(key);
        return branch;
    }

    @Override
    protected RegisterForm typed(Branch branch) {
        return branch.form();
    }

    @Override
    protected String add(RegisterForm form) {
        return branches.add(register.typed(form), door.actor()).code();
    }

    @Override
    protected void change(String key, RegisterForm form) {
        branches.change(key, form.version(), register.typed(form), door.actor());
    }

    @Override
    protected String form(Branch branch, RegisterForm form, Model model) {
        model.addAttribute("branch", branch);
        model.addAttribute("parents", door.words().parents(door.actor(), OrganisationKind.BRANCH));
        model.addAttribute("generals", choices.generals(branch, door.actor()));
        model.addAttribute("villages", choices.villages(door.actor()));
        choices.kinds(model);
        return "branches/branch-form";
    }
}
