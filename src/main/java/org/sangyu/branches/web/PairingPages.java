package org.sangyu.branches.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sangyu.branches.BranchFigures;
import org.sangyu.branches.BranchFilter;
import org.sangyu.branches.Pairing;
import org.sangyu.branches.PairingFilter;
import org.sangyu.branches.PairingRegister;
import org.sangyu.branches.Pairings;
import org.sangyu.organisation.RegisterDoor;
import org.sangyu.organisation.RegisterForm;
import org.sangyu.organisation.RegisterFormPages;
import org.sangyu.organisation.RegisterQuery;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of pairings of branches with villages: who is paired with whom, since when, and until when. */
@Controller
@RequestMapping("/register/pairings")
class PairingPages extends RegisterFormPages<Pairing> {

    private final Pairings pairings;
    private final PairingRegister register;
    private final BranchFigures figures;
    private final BranchChoices choices;

    PairingPages(
            Pairings pairings,
            PairingRegister register,
            BranchFigures figures,
            BranchChoices choices,
            RegisterDoor door) {
        super("/register/pairings", door);
        this.pairings = pairings;
        this.register = register;
        this.figures = figures;
        this.choices = choices;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> asked, Model model) {
        RegisterQuery query = new RegisterQuery(asked);
        PairingFilter filter = PairingFilter.of(query);
        model.addAttribute("filter", filter);
        model.addAttribute("page", pairings.list(filter, query.cursor(), RegisterDoor.PAGE, door.actor()));
        model.addAttribute("states", door.words().of(PairingFilter.State.values(), register.words() + ".state"));
        door.figuresOf(filter.area()).map(figures::of).ifPresent(counts -> model.addAttribute("counts", counts));
        door.list(model, query, door.actor().may(Permission.KEEP_REGISTER));
        return "branches/pairings";
    }

    @Override
    protected Map<String, String> empty(Map<String, String> asked) {
        return Map.of("startedOn", pairings.today().toString(), "branchCode", asked.getOrDefault("branch", ""));
    }

    @Override
    protected Pairing kept(String key) {
        return pairings.requireKept(id(key), door.actor());
    }

    @Override
    protected RegisterForm typed(Pairing pairing) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("startedOn", pairing.startedOn().toString());
        typed.put(
                "endedOn", pairing.endedOn() == null ? null : pairing.endedOn().toString());
        typed.put("funds", pairing.funds());
        typed.put("version", "" + pairing.version());
        return new RegisterForm(typed);
    }

    @Override
    protected String add(RegisterForm form) {
        return "" + pairings.open(register.typed(form).pairing(), door.actor());
    }

    @Override
    protected void change(String key, RegisterForm form) {
        pairings.change(id(key), form.version(), register.typed(form).pairing(), door.actor());
    }

    @Override
    protected String form(Pairing pairing, RegisterForm form, Model model) {
        model.addAttribute("pairing", pairing);
        model.addAttribute("branches", choices.named(door.actor(), BranchFilter.within(null)));
        model.addAttribute("villages", choices.villages(door.actor()));
        return "branches/pairing-form";
    }
}
