package org.sangyu.branches.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sangyu.branches.BranchFigures;
import org.sangyu.branches.BranchFilter;
import org.sangyu.branches.Pairing;
import org.sangyu.branches.PairingEntry;
import org.sangyu.branches.PairingFilter;
import org.sangyu.branches.PairingRegister;
import org.sangyu.branches.Pairings;
import org.sangyu.branches.PlanItem;
import org.sangyu.organisation.RegisterDoor;
import org.sangyu.organisation.RegisterForm;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Permission;
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

/** The register of pairings of branches with villages, with what they plan and what came of it. */
@Controller
@RequestMapping("/register/pairings")
class PairingPages {

    private final Pairings pairings;
    private final PairingRegister register;
    private final BranchFigures figures;
    private final BranchContext context;
    private final RegisterDoor door;

    PairingPages(
            Pairings pairings,
            PairingRegister register,
            BranchFigures figures,
            BranchContext context,
            RegisterDoor door) {
        this.pairings = pairings;
        this.register = register;
        this.figures = figures;
        this.context = context;
        this.door = door;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String area,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) PairingFilter.State state,
            @RequestParam(required = false) String cursor,
            Model model,
            Locale locale) {
        PairingFilter filter = new PairingFilter(area, name, state, null);
        model.addAttribute("filter", filter);
        model.addAttribute("page", pairings.list(filter, cursor, RegisterDoor.PAGE, door.actor()));
        model.addAttribute(
                "states", door.words().of(PairingFilter.State.values(), register.words() + ".state", locale));
        door.figuresOf(area).map(figures::of).ifPresent(counts -> model.addAttribute("counts", counts));
        model.addAttribute("areas", door.words().areas(door.actor(), Permission.SEE_REGISTER, one -> true));
        model.addAttribute("mayAdd", door.actor().may(Permission.KEEP_REGISTER));
        model.addAttribute("mayTakeOut", door.actor().may(Permission.KEEP_REGISTER));
        return "branches/pairings";
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, @RequestParam(required = false) Long item, Model model) {
        Pairing pairing = pairings.require(id, door.actor());
        Optional<PlanItem> asked = pairings.items(pairing).stream()
                .filter(one -> one.id().equals(item))
                .findFirst();
        return show(pairing, item, asked.map(PairingPages::typed).orElse(Map.of()), Map.of(), model);
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) String branch, Model model) {
        Map<String, String> empty =
                Map.of("startedOn", pairings.today().toString(), "branchCode", branch == null ? "" : branch);
        return form(null, new RegisterForm(empty), Map.of(), model);
    }

    @PostMapping
    ModelAndView open(
            @RequestParam MultiValueMap<String, String> sent, RedirectAttributes next, Model model, Locale locale) {
        RegisterForm form = RegisterForm.of(sent);
        try {
            long id = pairings.open(typed(form).pairing(), door.actor());
            next.addFlashAttribute("notice", "organisation.register.added");
            return new ModelAndView("redirect:/register/pairings/" + id);
        } catch (Refusal refusal) {
            form(null, form, door.texts(refusal, locale), model);
            return new ModelAndView("branches/pairing-form", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/{id:\\d+}/edit")
    String edit(@PathVariable long id, Model model) {
        Pairing pairing = kept(id);
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
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Pairing pairing = kept(id);
        RegisterForm form = RegisterForm.of(sent);
        try {
            pairings.change(id, form.version(), typed(form).pairing(), door.actor());
            next.addFlashAttribute("notice", "organisation.register.saved");
            return new ModelAndView("redirect:/register/pairings/" + id);
        } catch (Refusal refusal) {
            form(pairing, form, door.texts(refusal, locale), model);
            return new ModelAndView("branches/pairing-form", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /** Plans something more, or writes down what came of one thing that was planned. */
    @PostMapping("/{id:\\d+}/items")
    ModelAndView plan(
            @PathVariable long id,
            @RequestParam(required = false) Long item,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Pairing pairing = kept(id);
        RegisterForm form = RegisterForm.of(sent);
        try {
            PlanItem typed = typed(form).item();
            PlanItem wanted = typed == null
                    ? new PlanItem(item, id, null, null, null, null)
                    : new PlanItem(item, id, typed.what(), typed.plannedFor(), typed.doneOn(), typed.result());
            pairings.plan(id, wanted, door.actor());
            next.addFlashAttribute("notice", "organisation.register.saved");
            return new ModelAndView("redirect:/register/pairings/" + id);
        } catch (Refusal refusal) {
            show(pairing, item, form.typed(), door.texts(refusal, locale), model);
            return new ModelAndView("branches/pairing", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private Pairing kept(long id) {
        Pairing pairing = pairings.require(id, door.actor());
        if (!pairings.keeps(pairing, door.actor())) {
            throw Refusal.notPermitted("organisation.not-yours", pairing.branchName());
        }
        return pairing;
    }

    private PairingEntry typed(RegisterForm form) {
        Findings findings = new Findings();
        PairingEntry entry = register.read(form.row(), findings);
        findings.orRefuse();
        return entry;
    }

    private static Map<String, String> typed(PlanItem item) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("what", item.what());
        typed.put("plannedFor", item.plannedFor());
        typed.put("doneOn", item.doneOn() == null ? null : item.doneOn().toString());
        typed.put("result", item.result());
        return typed;
    }

    private String show(
            Pairing pairing, Long item, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("pairing", pairing);
        model.addAttribute(
                "seesBranch",
                door.actor().may(Permission.SEE_REGISTER, pairing.branchArea())
                        || door.actor().may(Permission.SEE_REGISTER, pairing.branchCode()));
        model.addAttribute("items", pairings.items(pairing));
        model.addAttribute("item", item);
        model.addAttribute("form", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("today", pairings.today());
        model.addAttribute("mayKeep", pairings.keeps(pairing, door.actor()));
        return "branches/pairing";
    }

    private String form(Pairing pairing, RegisterForm form, Map<String, String> errors, Model model) {
        model.addAttribute("pairing", pairing);
        model.addAttribute("form", form.typed());
        model.addAttribute("errors", errors);
        model.addAttribute(
                "branches",
                context.branches(door.actor(), new BranchFilter(null, null, null, null, null, null, false)));
        model.addAttribute("villages", context.villages(door.actor()));
        return "branches/pairing-form";
    }
}
