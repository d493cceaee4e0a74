package org.sangyu.organisation.web;

import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sangyu.organisation.NewOrganisation;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.RegisterChoices.Choice;
import org.sangyu.organisation.RegisterDoor;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator walks the tree and adds grids, teams and units to it. */
@Controller
@RequestMapping("/admin/organisation")
class OrganisationPages {

    private final Organisations organisations;
    private final RegisterDoor door;
    private final MessageSource messages;

    OrganisationPages(Organisations organisations, RegisterDoor door, MessageSource messages) {
        this.organisations = organisations;
        this.door = door;
        this.messages = messages;
    }

    record Wanted(String kind, String code, String name, String parentCode, String email, String phone) {

        NewOrganisation toAdd() {
            OrganisationKind known = Stream.of(OrganisationKind.values())
                    .filter(value -> value.name().equals(kind))
                    .findFirst()
                    .orElse(null);
            return new NewOrganisation(known, code, name, parentCode, email, phone);
        }
    }

    @GetMapping
    String show(@RequestParam(required = false) String at, Model model) {
        Actor actor = door.actor();
        String code = at == null || at.isBlank() ? top(actor) : at.strip();
        fill(model, actor, organisations.require(code));
        model.addAttribute("wanted", new Wanted("", "", "", code, "", ""));
        model.addAttribute("errors", Map.of());
        return "organisation/tree";
    }

    @PostMapping
    ModelAndView add(@ModelAttribute("wanted") Wanted wanted, RedirectAttributes next, Model model, Locale locale) {
        Actor actor = door.actor();
        return door.answer(
                () -> {
                    Organisation added = organisations.add(wanted.toAdd(), actor);
                    next.addFlashAttribute(
                            "notice",
                            messages.getMessage(
                                    "organisation.added", new Object[] {added.name(), added.code()}, locale));
                    return "/admin/organisation?at=" + added.parentCode();
                },
                errors -> {
                    fill(model, actor, organisations.require(wanted.parentCode()));
                    model.addAttribute("errors", errors);
                    return "organisation/tree";
                });
    }

    private void fill(Model model, Actor actor, Organisation place) {
        if (!place.isArea() || !actor.may(Permission.ADMINISTER, place.code())) {
            throw Refusal.notPermitted("organisation.not-yours", place.name());
        }
        List<Organisation> members = organisations.childrenOf(place.code());
        model.addAttribute("place", place);
        model.addAttribute("above", above(actor, place));
        model.addAttribute("areas", of(members, OrganisationKind::isArea));
        model.addAttribute("teams", of(members, OrganisationKind.TEAM::equals));
        model.addAttribute("units", of(members, OrganisationKind.UNIT::equals));
        model.addAttribute("kinds", addable(place));
    }

    private List<Organisation> above(Actor actor, Organisation place) {
        LinkedList<Organisation> above = new LinkedList<>();
        Optional<Organisation> next = organisations.parentOf(place.code());
        while (next.isPresent() && actor.may(Permission.ADMINISTER, next.get().code())) {
            above.addFirst(next.get());
            next = organisations.parentOf(next.get().code());
        }
        return above;
    }

    /** Towns and communities change by decree, with a migration: what people add are grids, teams and units. */
    private List<Choice> addable(Organisation place) {
        OrganisationKind[] kinds = Stream.of(OrganisationKind.TEAM, OrganisationKind.UNIT, OrganisationKind.GRID)
                .filter(kind -> kind.belongsUnder(place.kind()))
                .toArray(OrganisationKind[]::new);
        return door.words().of(kinds, "organisation.kind");
    }

    private static List<Organisation> of(List<Organisation> members, Predicate<OrganisationKind> kind) {
        return members.stream().filter(member -> kind.test(member.kind())).toList();
    }

    private static String top(Actor actor) {
        return actor.scopes(Permission.ADMINISTER).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notPermitted("organisation.not-yours", ""));
    }
}
