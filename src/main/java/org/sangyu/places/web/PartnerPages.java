package org.sangyu.places.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.places.HoursText;
import org.sangyu.places.Partner;
import org.sangyu.places.PartnerFacts;
import org.sangyu.places.PartnerFilter;
import org.sangyu.places.PartnerKind;
import org.sangyu.places.PartnerReader;
import org.sangyu.places.Partners;
import org.sangyu.places.Validity;
import org.sangyu.privacy.Masking;
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

/** The list of partners, each of them, and the form by which one is added or changed. */
@Controller
@RequestMapping("/register/partners")
class PartnerPages {

    private final Partners partners;
    private final PartnerReader reader;
    private final PlaceModel pages;
    private final CurrentActor current;

    PartnerPages(Partners partners, PartnerReader reader, PlaceModel pages, CurrentActor current) {
        this.partners = partners;
        this.reader = reader;
        this.pages = pages;
        this.current = current;
    }

    /** A partner as it stands in the form, all of it text. */
    record Form(
            String kind,
            String name,
            String area,
            String priority,
            String preference,
            String discount,
            String agreement,
            String validFrom,
            String validTo,
            String contact,
            String phone,
            String hours,
            String address,
            String lat,
            String lng,
            Integer version) {

        static Form of(Partner partner, Map<String, String> cells, Locale locale) {
            PartnerFacts facts = partner.facts();
            return new Form(
                    facts.kind().name(),
                    facts.name(),
                    facts.areaCode(),
                    cells.get("priority"),
                    cells.get("preference"),
                    cells.get("discount"),
                    cells.get("agreement"),
                    cells.get("validFrom"),
                    cells.get("validTo"),
                    cells.get("contact"),
                    cells.get("phone"),
                    facts.hours() == null ? "" : HoursText.write(facts.hours(), locale),
                    cells.get("address"),
                    cells.get("lat"),
                    cells.get("lng"),
                    partner.version());
        }

        static Form empty(String area, String today) {
            return new Form(
                    null, null, area, null, null, null, null, today, null, null, null, null, null, null, null, null);
        }

        Map<String, String> cells() {
            Map<String, String> cells = new HashMap<>();
            cells.put("kind", kind);
            cells.put("name", name);
            cells.put("area", area);
            cells.put("priority", priority);
            cells.put("preference", preference);
            cells.put("discount", discount);
            cells.put("agreement", agreement);
            cells.put("validFrom", validFrom);
            cells.put("validTo", validTo);
            cells.put("contact", contact);
            cells.put("phone", phone);
            cells.put("hours", hours);
            cells.put("address", address);
            cells.put("lat", lat);
            cells.put("lng", lng);
            return cells;
        }
    }

    @GetMapping
    String list(@ModelAttribute("filter") PartnerFilter filter, Model model, Locale locale) {
        Actor actor = current.require();
        var page = partners.list(filter, actor);
        model.addAttribute("page", page);
        model.addAttribute("today", partners.today());
        model.addAttribute("areaNames", pages.names(page.items(), partner -> partner.facts()
                .areaCode()));
        model.addAttribute("kinds", pages.choices(PartnerKind.class, "places.partner-kind", locale));
        model.addAttribute("validities", pages.choices(Validity.class, "places.validity", locale));
        pages.list(model, actor, "partners");
        return "places/partners";
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(@PathVariable long id, Model model, Locale locale) {
        Actor actor = current.require();
        Partner partner = partners.require(id, actor);
        PartnerFacts facts = partner.facts();
        boolean mayKeep = actor.may(Permission.KEEP_REGISTER, facts.areaCode());
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
    String blank(Model model, Locale locale) {
        Actor actor = pages.keeper(current.require());
        List<String> scopes = actor.scopes(Permission.KEEP_REGISTER);
        Form form = Form.empty(
                scopes.size() == 1 ? scopes.get(0) : "", partners.today().toString());
        return form(model, null, form, Map.of(), actor, locale);
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
            long id = partners.add(read(form), actor);
            next.addFlashAttribute("notice", "places.saved");
            return "redirect:/register/partners/" + id;
        } catch (Refusal refusal) {
            Map<String, String> errors = pages.texts(refusal, locale);
            response.setStatus(422);
            return form(model, null, form, errors, actor, locale);
        }
    }

    @GetMapping("/{id:\\d{1,18}}/edit")
    String edit(@PathVariable long id, Model model, Locale locale) {
        Actor actor = pages.keeper(current.require());
        Partner partner = partners.require(id, actor);
        if (!actor.may(Permission.KEEP_REGISTER, partner.facts().areaCode())) {
            throw Refusal.notPermitted("places.refused.not-yours");
        }
        Form form = Form.of(partner, reader.write(partner.facts()), locale);
        return form(model, partner, form, Map.of(), actor, locale);
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
        Partner partner = partners.require(id, actor);
        try {
            partners.change(id, form.version() == null ? -1 : form.version(), read(form), actor);
            next.addFlashAttribute("notice", "places.saved");
            return "redirect:/register/partners/" + id;
        } catch (Refusal refusal) {
            Map<String, String> errors = pages.texts(refusal, locale);
            response.setStatus(422);
            return form(model, partner, form, errors, actor, locale);
        }
    }

    private PartnerFacts read(Form form) {
        Findings findings = new Findings();
        PartnerFacts facts = reader.read(form.cells()::get, findings);
        findings.orRefuse();
        return facts;
    }

    /** @param partner the one that is changed; {@code null} for a new one */
    private String form(
            Model model, Partner partner, Form form, Map<String, String> errors, Actor actor, Locale locale) {
        model.addAttribute("partner", partner);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", pages.choices(PartnerKind.class, "places.partner-kind", locale));
        model.addAttribute("areas", pages.areas(actor, Permission.KEEP_REGISTER));
        return "places/partner-form";
    }
}
