package org.sangyu.places.web;

import java.util.Locale;
import java.util.Map;
import org.sangyu.organisation.RegisterDoor;
import org.sangyu.organisation.RegisterForm;
import org.sangyu.organisation.RegisterFormPages;
import org.sangyu.organisation.RegisterQuery;
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
import org.sangyu.security.Permission;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of stations, each of them, and the form by which one is added or changed. */
@Controller
@RequestMapping("/register/stations")
class StationPages extends RegisterFormPages<Station> {

    private final Stations stations;
    private final StationReader reader;
    private final Features features;
    private final PlaceModel pages;

    StationPages(Stations stations, StationReader reader, Features features, PlaceModel pages, RegisterDoor door) {
        super("/register/stations", door);
        this.stations = stations;
        this.reader = reader;
        this.features = features;
        this.pages = pages;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> asked, Model model) {
        RegisterQuery query = new RegisterQuery(asked);
        StationFilter filter = StationFilter.of(query);
        var page = stations.list(filter, door.actor());
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("areaNames", pages.names(page.items(), station -> station.facts()
                .areaCode()));
        model.addAttribute("kinds", pages.choices(StationKind.values(), "places.station-kind"));
        model.addAttribute("states", pages.activeOrNot());
        pages.list(model, query);
        return "places/stations";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Model model, Locale locale) {
        Station station = stations.require(code, door.actor());
        StationFacts facts = station.facts();
        boolean mayKeep = door.actor().may(Permission.KEEP_REGISTER, facts.areaCode());
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

    @Override
    protected void requireMayAdd() {
        pages.requireKeeper();
    }

    @Override
    protected Map<String, String> empty(Map<String, String> asked) {
        return Map.of("area", pages.onlyArea(), "active", "true");
    }

    @Override
    protected Station kept(String key) {
        Station station = stations.require(key, door.actor());
        pages.requireKeeper(station.facts().areaCode());
        return station;
    }

    @Override
    protected RegisterForm typed(Station station) {
        return reader.form(station);
    }

    @Override
    protected String add(RegisterForm form) {
        return stations.add(reader.typed(form), door.actor());
    }

    @Override
    protected void change(String key, RegisterForm form) {
        stations.change(key, form.version(), reader.typed(form), door.actor());
    }

    @Override
    protected String form(Station station, RegisterForm form, Model model) {
        Locale locale = LocaleContextHolder.getLocale();
        model.addAttribute("station", station);
        model.addAttribute("kinds", pages.choices(StationKind.values(), "places.station-kind"));
        model.addAttribute("tiers", pages.choices(HomeTier.values(), "places.home-tier"));
        model.addAttribute("areas", pages.areas(Permission.KEEP_REGISTER));
        model.addAttribute(
                "areaName", station == null ? null : pages.name(station.facts().areaCode()));
        model.addAttribute("allFunctions", PlaceModel.choices(features.functions(), locale));
        model.addAttribute("chosenFunctions", form.ticked("functions"));
        model.addAttribute("allFacilities", PlaceModel.choices(features.facilities(), locale));
        model.addAttribute("chosenFacilities", form.ticked("facilities"));
        model.addAttribute("states", pages.activeOrNot());
        return "places/station-form";
    }
}
