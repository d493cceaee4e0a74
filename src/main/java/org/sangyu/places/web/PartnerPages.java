package org.sangyu.places.web;

import java.util.Locale;
import java.util.Map;
import org.sangyu.organisation.RegisterDoor;
import org.sangyu.organisation.RegisterForm;
import org.sangyu.organisation.RegisterFormPages;
import org.sangyu.organisation.RegisterQuery;
import org.sangyu.places.HoursText;
import org.sangyu.places.Partner;
import org.sangyu.places.PartnerFacts;
import org.sangyu.places.PartnerFilter;
import org.sangyu.places.PartnerKind;
import org.sangyu.places.PartnerReader;
import org.sangyu.places.Partners;
import org.sangyu.places.Validity;
import org.sangyu.privacy.Masking;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of partners, each of them, and the form by which one is added or changed. */
@Controller
@RequestMapping("/register/partners")
class PartnerPages extends RegisterFormPages<Partner> {

    private final Partners partners;
    private final PartnerReader reader;
    private final PlaceModel pages;

    PartnerPages(Partners partners, PartnerReader reader, PlaceModel pages, RegisterDoor door) {
        super("/register/partners", door);
        this.partners = partners;
        this.reader = reader;
        this.pages = pages;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> asked, Model model) {
        RegisterQuery query = new RegisterQuery(asked);
        PartnerFilter filter = PartnerFilter.of(query);
        var page = partners.list(filter, door.actor());
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("today", partners.today());
        model.addAttribute("areaNames", pages.names(page.items(), partner -> partner.facts()
                .areaCode()));
        model.addAttribute("kinds", pages.choices(PartnerKind.values(), "places.partner-kind"));
        model.addAttribute("validities", pages.choices(Validity.values(), "places.validity"));
        pages.list(model, query);
        return "places/partners";
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(@PathVariable long id, Model model, Locale locale) {
        Partner partner = partners.require(id, door.actor());
        PartnerFacts facts = partner.facts();
        boolean mayKeep = door.actor().may(Permission.KEEP_REGISTER, facts.areaCode());
        model.addAttribute("partner", partner);
        model.addAttribute("facts", facts);
        model.addAttribute("validity", facts.on(partners.today()));
        model.addAttribute("mayKeep", mayKeep);
        model.addAttribute("contact", mayKeep ? facts.contact() : Masking.name(facts.contact()));
        model.addAttribute("areaName", pages.name(facts.areaCode()));
        model.addAttribute("hours", facts.hours() == null ? null : HoursText.write(facts.hours(), locale));
        return "places/partner";
    }

    @Override
    protected void requireMayAdd() {
        pages.requireKeeper();
    }

    @Override
    protected Map<String, String> empty(Map<String, String> asked) {
        return Map.of("area", pages.onlyArea(), "validFrom", partners.today().toString());
    }

    @Override
    protected Partner kept(String key) {
        Partner partner = partners.require(id(key), door.actor());
        pages.requireKeeper(partner.facts().areaCode());
        return partner;
    }

    @Override
    protected RegisterForm typed(Partner partner) {
        return reader.form(partner);
    }

    @Override
    protected String add(RegisterForm form) {
        return "" + partners.add(reader.typed(form), door.actor());
    }

    @Override
    protected void change(String key, RegisterForm form) {
        partners.change(id(key), form.version(), reader.typed(form), door.actor());
    }

    @Override
    protected String form(Partner partner, RegisterForm form, Model model) {
        model.addAttribute("partner", partner);
        model.addAttribute("kinds", pages.choices(PartnerKind.values(), "places.partner-kind"));
        model.addAttribute("areas", pages.areas(Permission.KEEP_REGISTER));
        return "places/partner-form";
    }
}
