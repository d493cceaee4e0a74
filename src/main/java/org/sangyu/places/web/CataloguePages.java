package org.sangyu.places.web;

import java.util.Map;
import org.sangyu.organisation.RegisterDoor;
import org.sangyu.organisation.RegisterForm;
import org.sangyu.organisation.RegisterQuery;
import org.sangyu.places.Catalogue;
import org.sangyu.places.CatalogueFilter;
import org.sangyu.places.CatalogueItem;
import org.sangyu.places.CatalogueList;
import org.sangyu.places.ServiceFacts;
import org.sangyu.places.ServiceReader;
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

/** Both catalogues of services in one list, each item, and the form by which one is added or changed. */
@Controller
@RequestMapping("/register/catalogue")
class CataloguePages {

    private final Catalogue catalogue;
    private final ServiceReader reader;
    private final PlaceModel pages;
    private final RegisterDoor door;

    CataloguePages(Catalogue catalogue, ServiceReader reader, PlaceModel pages, RegisterDoor door) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.pages = pages;
        this.door = door;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> asked, Model model) {
        RegisterQuery query = new RegisterQuery(asked);
        CatalogueFilter filter = CatalogueFilter.of(query);
        var page = catalogue.list(filter, door.actor());
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute(
                "areaNames", pages.names(page.items(), item -> item.facts().areaCode()));
        model.addAttribute(
                "ownerNames", pages.names(page.items(), item -> item.facts().owner()));
        model.addAttribute("lists", pages.choices(CatalogueList.values(), "places.list"));
        model.addAttribute("states", pages.activeOrNot());
        pages.list(model, query);
        return "places/catalogue";
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(@PathVariable long id, Model model) {
        CatalogueItem item = catalogue.require(id, door.actor());
        ServiceFacts facts = item.facts();
        model.addAttribute("item", item);
        model.addAttribute("facts", facts);
        model.addAttribute("mayKeep", door.actor().may(Permission.KEEP_REGISTER, facts.areaCode()));
        model.addAttribute("areaName", pages.name(facts.areaCode()));
        model.addAttribute("ownerName", pages.name(facts.owner()));
        return "places/catalogue-item";
    }

    @GetMapping("/new")
    String blank(Model model) {
        pages.requireKeeper();
        Map<String, String> empty = Map.of("area", pages.onlyArea(), "owner", pages.onlyArea(), "active", "true");
        return form(null, new RegisterForm(empty), Map.of(), model);
    }

    @PostMapping
    ModelAndView add(@RequestParam MultiValueMap<String, String> sent, Model model, RedirectAttributes next) {
        pages.requireKeeper();
        RegisterForm form = RegisterForm.of(sent);
        return door.answer(
                "places.saved",
                () -> "/register/catalogue/" + catalogue.add(reader.typed(form), door.actor()),
                errors -> form(null, form, errors, model),
                next);
    }

    @GetMapping("/{id:\\d{1,18}}/edit")
    String edit(@PathVariable long id, Model model) {
        CatalogueItem item = kept(id);
        return form(item, reader.form(item), Map.of(), model);
    }

    @PostMapping("/{id:\\d{1,18}}/edit")
    ModelAndView change(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes next) {
        CatalogueItem item = kept(id);
        RegisterForm form = RegisterForm.of(sent);
        return door.answer(
                "places.saved",
                () -> {
                    catalogue.change(id, form.version(), reader.typed(form), door.actor());
                    return "/register/catalogue/" + id;
                },
                errors -> form(item, form, errors, model),
                next);
    }

    private CatalogueItem kept(long id) {
        CatalogueItem item = catalogue.require(id, door.actor());
        pages.requireKeeper(item.facts().areaCode());
        return item;
    }

    /** @param item the one that is changed; {@code null} for a new one */
    private String form(CatalogueItem item, RegisterForm form, Map<String, String> errors, Model model) {
        model.addAttribute("item", item);
        model.addAttribute("form", form.typed());
        model.addAttribute("errors", errors);
        model.addAttribute("lists", pages.choices(CatalogueList.values(), "places.list"));
        model.addAttribute("areas", pages.areas(Permission.KEEP_REGISTER));
        model.addAttribute("owners", pages.owners());
        model.addAttribute("states", pages.activeOrNot());
        return "places/catalogue-form";
    }
}
