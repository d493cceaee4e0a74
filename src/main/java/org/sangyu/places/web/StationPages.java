package org.sangyu.places.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sangyu.places.Features;
import org.sangyu.places.HomeTier;
import org.sangyu.places.HoursText;
import org.sangyu.places.Station;
import org.sangyu.places.StationFacts;
import org.sangyu.places.StationFilter;
import org.sangyu.places.StationKind;
import org.sangyu.places.StationReader;
import org.sangyu.places.Stations;
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

/** The list of stations, each of them, and the form by which one is added or changed. */
@Controller
@RequestMapping("/register/stations")
class StationPages {

    private final Stations stations;
    private final StationReader reader;
    private final Features features;
    private final PlaceModel pages;
    private final CurrentActor current;

    StationPages(Stations stations, StationReader reader, Features features, PlaceModel pages, CurrentActor current) {
        this.stations = stations;
        this.reader = reader;
        this.features = features;
        this.pages = pages;
        this.current = current;
    }

    /** A station as it stands in the form, all of it text. */
    record Form(
            String kind,
            String tier,
            String name,
            String area,
            List<String> functions,
            String hours,
            String head,
            String phone,
            String capacity,
            String address,
            String lat,
            String lng,
            List<String> facilities,
            String active,
            Integer version) {

        Form {
            functions = functions == null ? List.of() : functions;
            facilities = facilities == null ? List.of() : facilities;
        }

        static Form empty(String area) {
            return new Form(null, null, null, area, null, null, null, null, null, null, null, null, null, "true", null);
        }

        static Form of(Station station, Map<String, String> cells, Locale locale) {
            StationFacts facts = station.facts();
            return new Form(
                    facts.kind().name(),
                    facts.tier() == null ? "" : facts.tier().name(),
                    facts.name(),
                    facts.areaCode(),
                    facts.functions(),
                    facts.hours() == null ? "" : HoursText.write(facts.hours(), locale),
                    cells.get("head"),
                    cells.get("phone"),
                    cells.get("capacity"),
                    cells.get("address"),
                    cells.get("lat"),
                    cells.get("lng"),
                    facts.facilities(),
                    "" + facts.active(),
                    station.version());
        }

        Map<String, String> cells() {
            Map<String, String> cells = new HashMap<>();
            cells.put("kind", kind);
            cells.put("tier", tier);
            cells.put("name", name);
            cells.put("area", area);
            cells.put("functions", String.join(",", functions));
            cells.put("hours", hours);
            cells.put("head", head);
            cells.put("phone", phone);
            cells.put("capacity", capacity);
            cells.put("address", address);
            cells.put("lat", lat);
            cells.put("lng", lng);
            cells.put("facilities", String.join(",", facilities));
            cells.put("active", active);
            return cells;
        }
    }

    @GetMapping
    String list(@ModelAttribute("filter") StationFilter filter, Model model, Locale locale) {
        Actor actor = current.require();
        var page = stations.list(filter, actor);
        model.addAttribute("page", page);
        model.addAttribute("areaNames", pages.names(page.items(), station -> station.facts()
                .areaCode()));
        model.addAttribute("kinds", pages.choices(StationKind.class, "places.station-kind", locale));
        model.addAttribute("states", pages.activeOrNot(locale));
        pages.list(model, actor, "stations");
        return "places/stations";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Model model, Locale locale) {
        Actor actor = current.require();
        Station station = stations.require(code, actor);
        StationFacts facts = station.facts();
        boolean mayKeep = actor.may(Permission.KEEP_REGISTER, facts.areaCode());
        model.addAttribute("station", station);
        model.addAttribute("facts", facts);
        model.addAttribute("mayKeep", mayKeep);
        model.addAttribute("head", mayKeep ? facts.head() : Masking.name(facts.head()));
        model.addAttribute("areaName", pages.name(facts.areaCode()));
        model.addAttribute("hours", facts.hours() == null ? null : HoursText.write(facts.hours(), locale));
        model.addAttribute("functions", features.names(facts.functions(), locale));
        model.addAttribute("facilities", features.names(facts.facilities(), locale));
        return "places/station";
    }

    @GetMapping("/new")
    String blank(Model model, Locale locale) {
        Actor actor = pages.keeper(current.require());
        List<String> scopes = actor.scopes(Permission.KEEP_REGISTER);
        return form(model, null, Form.empty(scopes.size() == 1 ? scopes.get(0) : ""), Map.of(), actor, locale);
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
            String code = stations.add(read(form), actor);
            next.addFlashAttribute("notice", "places.saved");
            return "redirect:/register/stations/" + code;
        } catch (Refusal refusal) {
            Map<String, String> errors = pages.texts(refusal, locale);
            response.setStatus(422);
            return form(model, null, form, errors, actor, locale);
        }
    }

    @GetMapping("/{code}/edit")
    String edit(@PathVariable String code, Model model, Locale locale) {
        Actor actor = pages.keeper(current.require());
        Station station = stations.require(code, actor);
        if (!actor.may(Permission.KEEP_REGISTER, station.facts().areaCode())) {
            throw Refusal.notPermitted("places.refused.not-yours");
        }
        Form form = Form.of(station, reader.write(station.facts()), locale);
        return form(model, station, form, Map.of(), actor, locale);
    }

    @PostMapping("/{code}/edit")
    String change(
            @PathVariable String code,
            @ModelAttribute("form") Form form,
            Model model,
            Locale locale,
            RedirectAttributes next,
            HttpServletResponse response) {
        Actor actor = pages.keeper(current.require());
        Station station = stations.require(code, actor);
        try {
            stations.change(code, form.version() == null ? -1 : form.version(), read(form), actor);
            next.addFlashAttribute("notice", "places.saved");
            return "redirect:/register/stations/" + code;
        } catch (Refusal refusal) {
            Map<String, String> errors = pages.texts(refusal, locale);
            response.setStatus(422);
            return form(model, station, form, errors, actor, locale);
        }
    }

    private StationFacts read(Form form) {
        Findings findings = new Findings();
        StationFacts facts = reader.read(form.cells()::get, findings);
        findings.orRefuse();
        return facts;
    }

    /** @param station the one that is changed; {@code null} for a new one */
    private String form(
            Model model, Station station, Form form, Map<String, String> errors, Actor actor, Locale locale) {
        model.addAttribute("station", station);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", pages.choices(StationKind.class, "places.station-kind", locale));
        model.addAttribute("tiers", pages.choices(HomeTier.class, "places.home-tier", locale));
        model.addAttribute("areas", pages.areas(actor, Permission.KEEP_REGISTER));
        model.addAttribute(
                "areaName", station == null ? null : pages.name(station.facts().areaCode()));
        model.addAttribute("allFunctions", PlaceModel.choices(features.functions(), locale));
        model.addAttribute("allFacilities", PlaceModel.choices(features.facilities(), locale));
        model.addAttribute("states", pages.activeOrNot(locale));
        return "places/station-form";
    }
}
