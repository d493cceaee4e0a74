package org.sangyu.places.web;

import java.util.Map;
import org.sangyu.organisation.RegisterDoor;
import org.sangyu.organisation.RegisterForm;
import org.sangyu.organisation.RegisterFormPages;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Both catalogues of services in one list, each item, and the form by which one is added or changed. */
@Controller
@RequestMapping("/register/catalogue")
class CataloguePages extends RegisterFormPages<CatalogueItem> {

    private final Catalogue catalogue;
    private final ServiceReader reader;
    private final PlaceModel pages;

    CataloguePages(Catalogue catalogue, ServiceReader reader, PlaceModel pages, RegisterDoor door) {
        super("/register/catalogue", door);
        this.catalogue = catalogue;
        this.reader = reader;
        this.pages = pages;
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

    @Override
    protected void requireMayAdd() {
        pages.requireKeeper();
    }

    @Override
    protected Map<String, String> empty(Map<String, String> asked) {
        return Map.of("area", pages.onlyArea(), "owner", pages.onlyArea(), "active", "true");
    }

    @Override
    protected CatalogueItem kept(String key) {
        CatalogueItem item = catalogue.require(id(key), door.actor());
        pages.requireKeeper(item.facts().areaCode());
        return item;
    }

    @Override
    protected RegisterForm typed(CatalogueItem item) {
        return reader.form(item);
    }

    @Override
    protected String add(RegisterForm form) {
        return "" + catalogue.add(reader.typed(form), door.actor());
    }

    @Override
    protected void change(String key, RegisterForm form) {
        catalogue.change(id(key), form.version(), reader.typed(form), door.actor());
    }

    @Override
    protected String form(CatalogueItem item, RegisterForm form, Model model) {
        model.addAttribute("item", item);
        model.addAttribute("lists", pages.choices(CatalogueList.values(), "places.list"));
        model.addAttribute("areas", pages.areas(Permission.KEEP_REGISTER));
        model.addAttribute("owners", pages.owners());
        model.addAttribute("states", pages.activeOrNot());
        return "places/catalogue-form";
    }
}
