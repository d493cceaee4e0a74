package org.sangyu.places.web;

import java.util.Locale;
import java.util.Map;
import org.sangyu.organisation.RegisterDoor;
import org.sangyu.organisation.RegisterForm;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of partners, each of them, and the form by which one is added or changed. */
@Controller
@RequestMapping("/register/partners")
class PartnerPages {

    private final Partners partners;
    private final PartnerReader reader;
    private final PlaceModel pages;
    private final RegisterDoor door;

    PartnerPages(Partners partners, PartnerReader reader, PlaceModel pages, RegisterDoor door) {
        this.partners = partners;
        this.reader = reader;
        this.pages = pages;
        this.door = door;
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

    @GetMapping("/new")
    String blank(Model model) {
        pages.requireKeeper();
        Map<String, String> empty =
                Map.of("area", pages.onlyArea(), "validFrom", partners.today().toString());
        return form(null, new RegisterForm(empty), Map.of(), model);
    }

    @PostMapping
    ModelAndView add(@RequestParam MultiValueMap<String, String> sent, Model model, RedirectAttributes next) {
        pages.requireKeeper();
        RegisterForm form = RegisterForm.of(sent);
        return door.answer(
                "places.saved",
                () -> "/register/partners/" + partners.add(reader.typed(form), door.actor()),
                errors -> form(null, form, errors, model),
                next);
    }

    @GetMapping("/{id:\\d{1,18}}/edit")
    String edit(@PathVariable long id, Model model) {
        Partner partner = kept(id);
        return form(partner, reader.form(partner), Map.of(), model);
    }

    @PostMapping("/{id:\\d{1,18}}/edit")
    ModelAndView change(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes next) {
        Partner partner = kept(id);
        RegisterForm form = RegisterForm.of(sent);
        return door.answer(
                "places.saved",
                () -> {
                    partners.change(id, form.version(), reader.typed(form), door.actor());
                    return "/register/partners/" + id;
                },
                errors -> form(partner, form, errors, model),
                next);
    }

    private Partner kept(long id) {
        Partner partner = partners.require(id, door.actor());
        pages.requireKeeper(partner.facts().areaCode());
        return partner;
    }

    /** @param partner the one that is changed; {@code null} for a new one */
    private String form(Partner partner, RegisterForm form, Map<String, String> errors, Model model) {
        model.addAttribute("partner", partner);
        model.addAttribute("form", form.typed());
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", pages.choices(PartnerKind.values(), "places.partner-kind"));
        model.addAttribute("areas", pages.areas(Permission.KEEP_REGISTER));
        return "places/partner-form";
    }
}
