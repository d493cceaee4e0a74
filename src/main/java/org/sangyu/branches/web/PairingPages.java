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
import org.sangyu.organisation.RegisterQuery;
import org.sangyu.security.Permission;
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

/** The register of pairings of branches with villages: who is paired with whom, since when, and until when. */
@Controller
@RequestMapping("/register/pairings")
class PairingPages {

    private final Pairings pairings;
    private final PairingRegister register;
    private final BranchFigures figures;
    private final BranchChoices choices;
    private final RegisterDoor door;

    PairingPages(
            Pairings pairings,
            PairingRegister register,
            BranchFigures figures,
            BranchChoices choices,
            RegisterDoor door) {
        this.pairings = pairings;
        this.register = register;
        this.figures = figures;
        this.choices = choices;
        this.door = door;
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

    @GetMapping("/new")
    String blank(@RequestParam(required = false) String branch, Model model) {
        Map<String, String> empty =
                Map.of("startedOn", pairings.today().toString(), "branchCode", branch == null ? "" : branch);
        return form(null, new RegisterForm(empty), Map.of(), model);
    }

    @PostMapping
    ModelAndView open(@RequestParam MultiValueMap<String, String> sent, Model model, RedirectAttributes next) {
        RegisterForm form = RegisterForm.of(sent);
        return door.answer(
                RegisterDoor.ADDED,
                () -> "/register/pairings/" + pairings.open(register.typed(form).pairing(), door.actor()),
                errors -> form(null, form, errors, model),
                next);
    }

    @GetMapping("/{id:\\d+}/edit")
    String edit(@PathVariable long id, Model model) {
        Pairing pairing = pairings.requireKept(id, door.actor());
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("startedOn", pairing.startedOn().toString());
        typed.put(
                "endedOn", pairing.endedOn() == null ? null : pairing.endedOn().toString());
        typed.put("funds", pairing.funds());
        typed.put("version", "" + pairing.version());
        return form(pairing, new RegisterForm(typed), Map.of(), model);
    }

    @PostMapping("/{id:\\d+}/edit")
    ModelAndView change(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes next) {
        Pairing pairing = pairings.requireKept(id, door.actor());
        RegisterForm form = RegisterForm.of(sent);
        return door.answer(
                RegisterDoor.SAVED,
                () -> {
                    pairings.change(id, form.version(), register.typed(form).pairing(), door.actor());
                    return "/register/pairings/" + id;
                },
                errors -> form(pairing, form, errors, model),
                next);
    }

    /** @param pairing the one that is changed; {@code null} for a new one */
    private String form(Pairing pairing, RegisterForm form, Map<String, String> errors, Model model) {
        model.addAttribute("pairing", pairing);
        model.addAttribute("form", form.typed());
        model.addAttribute("errors", errors);
        model.addAttribute("branches", choices.named(door.actor(), BranchFilter.within(null)));
        model.addAttribute("villages", choices.villages(door.actor()));
        return "branches/pairing-form";
    }
}
