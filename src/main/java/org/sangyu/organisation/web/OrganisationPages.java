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
import org.sangyu.organisation.OrganisationDesk;
import org.sangyu.organisation.OrganisationHead;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.RegisterSight;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Permission;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator walks the tree and adds grids, teams and units to it, or changes what is there. */
@Controller
@RequestMapping("/admin/organisation")
class OrganisationPages {

    private final Organisations organisations;
    private final OrganisationDesk desk;
    private final CurrentActor currentActor;
    private final Refusals refusals;
    private final MessageSource messages;

    OrganisationPages(
            Organisations organisations,
            OrganisationDesk desk,
            CurrentActor currentActor,
            Refusals refusals,
            MessageSource messages) {
        this.organisations = organisations;
        this.desk = desk;
        this.currentActor = currentActor;
        this.refusals = refusals;
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

    /** An organisation's own fields, and the version that was seen. */
    record OrganisationForm(String name, String email, String phone, Boolean active, Integer version) {

        static OrganisationForm of(Organisation one, int version) {
            return new OrganisationForm(one.name(), one.email(), one.phone(), one.active(), version);
        }

        OrganisationHead toSave(String code) {
            // a box that is not ticked is not sent
            return new OrganisationHead(
                    code, version == null ? -1 : version, null, name, email, phone, Boolean.TRUE.equals(active));
        }
    }

    /** A choice as the field fragments take it. */
    record Choice(String value, String label) {}

    @GetMapping
    String show(@RequestParam(required = false) String at, Model model, Locale locale) {
        Actor actor = currentActor.require();
        String code = at == null || at.isBlank() ? top(actor) : at.strip();
        fill(model, actor, organisations.require(code), locale);
        model.addAttribute("wanted", new Wanted("", "", "", code, "", ""));
        model.addAttribute("errors", Map.of());
        return "organisation/tree";
    }

    @PostMapping
    ModelAndView add(@ModelAttribute("wanted") Wanted wanted, RedirectAttributes next, Model model, Locale locale) {
        Actor actor = currentActor.require();
        try {
            Organisation added = organisations.add(wanted.toAdd(), actor);
            next.addAttribute("at", added.parentCode());
            next.addFlashAttribute(
                    "notice",
                    messages.getMessage("organisation.added", new Object[] {added.name(), added.code()}, locale));
            return new ModelAndView("redirect:/admin/organisation");
        } catch (Refusal refusal) {
            Optional<Organisation> place = organisations.find(wanted.parentCode());
            if (refusal.kind() != Refusal.Kind.INVALID || place.isEmpty()) {
                throw refusal;
            }
            fill(model, actor, place.get(), locale);
            model.addAttribute("errors", refusals.texts(refusal, locale));
            return new ModelAndView("organisation/tree", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/{code}/edit")
    String edit(@PathVariable String code, Model model) {
        Organisation organisation = organisations.require(code);
        return form(model, organisation, OrganisationForm.of(organisation, desk.version(code)), Map.of());
    }

    @PostMapping("/{code}/edit")
    ModelAndView change(
            @PathVariable String code,
            @ModelAttribute("form") OrganisationForm form,
            RedirectAttributes next,
            Model model,
            Locale locale) {
        Organisation organisation = organisations.require(code);
        try {
            desk.change(form.toSave(code), currentActor.require());
            next.addAttribute("at", organisation.isArea() ? code : organisation.parentCode());
            next.addFlashAttribute("notice", "organisation.register.saved");
            return new ModelAndView("redirect:/admin/organisation");
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            form(model, organisation, form, refusals.texts(refusal, locale));
            return new ModelAndView("organisation/edit", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private String form(Model model, Organisation organisation, OrganisationForm form, Map<String, String> errors) {
        if (!RegisterSight.keeps(currentActor.require(), organisation)) {
            throw Refusal.notPermitted("organisation.not-yours", organisation.name());
        }
        model.addAttribute("organisation", organisation);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "organisation/edit";
    }

    private void fill(Model model, Actor actor, Organisation place, Locale locale) {
        if (!place.isArea() || !actor.may(Permission.ADMINISTER, place.code())) {
            throw Refusal.notPermitted("organisation.not-yours", place.name());
        }
        List<Organisation> members = organisations.childrenOf(place.code());
        model.addAttribute("place", place);
        model.addAttribute("above", above(actor, place));
        model.addAttribute("areas", of(members, OrganisationKind::isArea));
        model.addAttribute("teams", of(members, OrganisationKind.TEAM::equals));
        model.addAttribute("units", of(members, OrganisationKind.UNIT::equals));
        model.addAttribute("kinds", addable(place, locale));
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
    private List<Choice> addable(Organisation place, Locale locale) {
        return Stream.of(OrganisationKind.TEAM, OrganisationKind.UNIT, OrganisationKind.GRID)
                .filter(kind -> kind.belongsUnder(place.kind()))
                .map(kind ->
                        new Choice(kind.name(), messages.getMessage("organisation.kind." + kind.name(), null, locale)))
                .toList();
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
