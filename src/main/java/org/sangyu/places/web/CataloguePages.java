package org.sangyu.places.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.places.Catalogue;
import org.sangyu.places.CatalogueFilter;
import org.sangyu.places.CatalogueItem;
import org.sangyu.places.CatalogueList;
import org.sangyu.places.ServiceFacts;
import org.sangyu.places.ServiceReader;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.CurrentActor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Both catalogues of services in one list, each item, and the form by which one is added or changed. */
@Controller
@RequestMapping("/register/catalogue")
class CataloguePages {

    private final Catalogue catalogue;
    private final ServiceReader reader;
    private final PlaceModel pages;
    private final CurrentActor current;

    CataloguePages(Catalogue catalogue, ServiceReader reader, PlaceModel pages, CurrentActor current) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.pages = pages;
        this.current = current;
    }

    /** A service as it stands in the form, all of it text. */
    record Form(
            String list,
            String item,
            String area,
            String description,
            String target,
            String frequency,
            String owner,
            String active,
            Integer version) {

        static Form of(CatalogueItem item) {
            ServiceFacts facts = item.facts();
            return new Form(
                    facts.list().name(),
                    facts.item(),
                    facts.areaCode(),
                    facts.description(),
                    facts.target(),
                    facts.frequency(),
                    facts.owner(),
                    "" + facts.active(),
                    item.version());
        }

        Map<String, String> cells() {
            Map<String, String> cells = new HashMap<>();
            cells.put("list", list);
            cells.put("item", item);
            cells.put("area", area);
            cells.put("description", description);
            cells.put("target", target);
            cells.put("frequency", frequency);
            cells.put("owner", owner);
            cells.put("active", active);
            return cells;
        }
    }

    @GetMapping
    String list(@ModelAttribute("filter") CatalogueFilter filter, Model model, Locale locale) {
        Actor actor = current.require();
        var page = catalogue.list(filter, actor);
        model.addAttribute("page", page);
        model.addAttribute(
                "areaNames", pages.names(page.items(), item -> item.facts().areaCode()));
        model.addAttribute(
                "ownerNames", pages.names(page.items(), item -> item.facts().owner()));
        model.addAttribute("lists", pages.choices(CatalogueList.class, "places.list", locale));
        model.addAttribute("states", pages.activeOrNot(locale));
        pages.list(model, actor, "catalogue");
        return "places/catalogue";
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(@PathVariable long id, Model model) {
        Actor actor = current.require();
        CatalogueItem item = catalogue.require(id, actor);
        model.addAttribute("item", item);
        model.addAttribute("facts", item.facts());
        model.addAttribute(
                "mayKeep", actor.may(Permission.KEEP_REGISTER, item.facts().areaCode()));
        model.addAttribute("areaName", pages.name(item.facts().areaCode()));
        model.addAttribute("ownerName", pages.name(item.facts().owner()));
        return "places/catalogue-item";
    }

    @GetMapping("/new")
    String blank(Model model, Locale locale) {
        Actor actor = pages.keeper(current.require());
        List<String> scopes = actor.scopes(Permission.KEEP_REGISTER);
        String area = scopes.size() == 1 ? scopes.get(0) : "";
        return form(
                model, null, new Form(null, null, area, null, null, null, area, "true", null), Map.of(), actor, locale);
    }

    @PostMapping
    String add(
            @ModelAttribute("form") Form form,
            Model model,
            Locale locale,
            RedirectAttributes next,
            HttpServletResponse response) {
        Actor actor = pages.keeper(current.require());
        try {
            long id = catalogue.add(read(form), actor);
            next.addFlashAttribute("notice", "places.saved");
            return "redirect:/register/catalogue/" + id;
        } catch (Refusal refusal) {
            Map<String, String> errors = pages.texts(refusal, locale);
            response.setStatus(422);
            return form(model, null, form, errors, actor, locale);
        }
    }

    @GetMapping("/{id:\\d{1,18}}/edit")
    String edit(@PathVariable long id, Model model, Locale locale) {
        Actor actor = pages.keeper(current.require());
        CatalogueItem item = catalogue.require(id, actor);
        if (!actor.may(Permission.KEEP_REGISTER, item.facts().areaCode())) {
            throw Refusal.notPermitted("places.refused.not-yours");
        }
        return form(model, item, Form.of(item), Map.of(), actor, locale);
    }

    @PostMapping("/{id:\\d{1,18}}/edit")
    String change(
            @PathVariable long id,
            @ModelAttribute("form") Form form,
            Model model,
            Locale locale,
            RedirectAttributes next,
            HttpServletResponse response) {
        Actor actor = pages.keeper(current.require());
        CatalogueItem item = catalogue.require(id, actor);
        try {
            catalogue.change(id, form.version() == null ? -1 : form.version(), read(form), actor);
            next.addFlashAttribute("notice", "places.saved");
            return "redirect:/register/catalogue/" + id;
        } catch (Refusal refusal) {
            Map<String, String> errors = pages.texts(refusal, locale);
            response.setStatus(422);
            return form(model, item, form, errors, actor, locale);
        }
    }

    private ServiceFacts read(Form form) {
        Findings findings = new Findings();
        ServiceFacts facts = reader.read(form.cells()::get, findings);
        findings.orRefuse();
        return facts;
    }

    /** @param item the one that is changed; {@code null} for a new one */
    private String form(
            Model model, CatalogueItem item, Form form, Map<String, String> errors, Actor actor, Locale locale) {
        model.addAttribute("item", item);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("lists", pages.choices(CatalogueList.class, "places.list", locale));
        model.addAttribute("areas", pages.areas(actor, Permission.KEEP_REGISTER));
        model.addAttribute("owners", pages.owners(actor, locale));
        model.addAttribute("states", pages.activeOrNot(locale));
        return "places/catalogue-form";
    }
}
