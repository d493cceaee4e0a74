package org.sangyu.branches.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sangyu.branches.Pairing;
import org.sangyu.branches.PairingRegister;
import org.sangyu.branches.Pairings;
import org.sangyu.branches.PlanItem;
import org.sangyu.organisation.RegisterDoor;
import org.sangyu.organisation.RegisterForm;
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

/** One pairing, with what the two plan together and what came of it. */
@Controller
@RequestMapping("/register/pairings/{id:\\d+}")
class PairingPlanPages {

    private final Pairings pairings;
    private final PairingRegister register;
    private final RegisterDoor door;

    PairingPlanPages(Pairings pairings, PairingRegister register, RegisterDoor door) {
        this.pairings = pairings;
        this.register = register;
        this.door = door;
    }

    /** @param item the one thing of the plan that is to be written about */
    @GetMapping
    String show(@PathVariable long id, @RequestParam(required = false) Long item, Model model) {
        Pairing pairing = pairings.require(id, door.actor());
        Optional<PlanItem> asked = pairings.items(pairing).stream()
                .filter(one -> one.id().equals(item))
                .findFirst();
        return show(pairing, item, asked.map(PairingPlanPages::typed).orElse(Map.of()), Map.of(), model);
    }

    /** Plans something more, or writes down what came of one thing that was planned. */
    @PostMapping("/items")
    ModelAndView plan(
            @PathVariable long id,
            @RequestParam(required = false) Long item,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes next) {
        Pairing pairing = pairings.requireKept(id, door.actor());
        RegisterForm form = RegisterForm.of(sent);
        return door.answer(
                RegisterDoor.SAVED,
                () -> {
                    pairings.plan(id, wanted(id, item, register.typed(form).item()), door.actor());
                    return "/register/pairings/" + id;
                },
                errors -> show(pairing, item, form.typed(), errors, model),
                next);
    }

    /** @param typed {@code null} where nothing was */
    private static PlanItem wanted(long id, Long item, PlanItem typed) {
        return typed == null
                ? new PlanItem(item, id, null, null, null, null)
                : new PlanItem(item, id, typed.what(), typed.plannedFor(), typed.doneOn(), typed.result());
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
}
