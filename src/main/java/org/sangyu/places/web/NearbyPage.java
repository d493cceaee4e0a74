package org.sangyu.places.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sangyu.organisation.Grids;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.places.Features;
import org.sangyu.places.HoursText;
import org.sangyu.places.MapSheet;
import org.sangyu.places.Nearby;
import org.sangyu.places.NearbyDoor;
import org.sangyu.places.NearbyPlace;
import org.sangyu.places.NearbyQuestion;
import org.sangyu.places.PartnerKind;
import org.sangyu.places.Walk;
import org.sangyu.refusal.Refusal;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.ContentPolicy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What is within a walk of here, for residents without an account: a list to dial from, and a map of the same. */
@Controller
class NearbyPage {

    private final Nearby nearby;
    private final NearbyDoor door;
    private final Features features;
    private final Grids grids;
    private final Organisations organisations;
    private final PlaceModel pages;
    private final OpenWords openWords;
    private final Refusals refusals;
    private final String tiles;
    private final String attribution;

    /** @param tiles address of a map server's pictures with {z}, {x} and {y}; blank for a map without */
    NearbyPage(
            Nearby nearby,
            NearbyDoor door,
            Features features,
            Grids grids,
            Organisations organisations,
            PlaceModel pages,
            OpenWords openWords,
            Refusals refusals,
            @Value("${sangyu.map.tiles:}") String tiles,
            @Value("${sangyu.map.attribution:}") String attribution) {
        this.nearby = nearby;
        this.door = door;
        this.features = features;
        this.grids = grids;
        this.organisations = organisations;
        this.pages = pages;
        this.openWords = openWords;
        this.refusals = refusals;
        this.tiles = tiles.strip();
        this.attribution = attribution.strip();
    }

    /** A place as the list shows it. */
    record Row(
            int number,
            NearbyPlace place,
            String state,
            String hours,
            List<String> functions,
            List<String> facilities) {}

    /** Who to call in the grid where somebody lives. */
    record Warden(String grid, String name, String phone) {}

    @GetMapping("/nearby")
    String show(
            @ModelAttribute("asked") NearbyDoor.Asked asked, Model model, Locale locale, HttpServletResponse response) {
        model.addAttribute("errors", Map.of());
        if (asked.isAnything()) {
            try {
                answer(door.read(asked), asked, model, locale, response);
            } catch (Refusal refusal) {
                model.addAttribute("errors", refusals.texts(refusal, locale));
                response.setStatus(422);
            }
        }
        model.addAttribute("areas", pages.grouped(areas()));
        model.addAttribute("walks", Walk.CHOICES);
        model.addAttribute("functions", PlaceModel.choices(features.functions(), locale));
        model.addAttribute("partnerKinds", pages.choices(PartnerKind.values(), "places.partner-kind"));
        return "places/nearby";
    }

    private void answer(
            NearbyQuestion question, NearbyDoor.Asked asked, Model model, Locale locale, HttpServletResponse response) {
        List<NearbyPlace> places = nearby.find(question);
        LocalDateTime now = nearby.now();
        List<Row> rows = new ArrayList<>();
        for (NearbyPlace place : places) {
            rows.add(new Row(
                    rows.size() + 1,
                    place,
                    openWords.say(place.openness(), now, locale),
                    place.hours() == null ? null : HoursText.write(place.hours(), locale),
                    features.names(place.functions(), locale),
                    features.names(place.facilities(), locale)));
        }
        model.addAttribute("rows", rows);
        model.addAttribute("question", question);
        model.addAttribute("radius", Math.round(question.walk().radius() / 10) * 10);
        model.addAttribute("walked", Math.round(question.walk().radius() * 1.3));
        model.addAttribute(
                "where", asked.isByPosition() ? null : pages.name(asked.area().strip()));
        model.addAttribute("map", MapSheet.of(question, places, pages.names(places, NearbyPlace::areaCode)));
        model.addAttribute(
                "wardens",
                asked.isByPosition() ? List.of() : wardens(asked.area().strip()));
        if (!tiles.isEmpty()) {
            URI server = URI.create(tiles.replaceAll("[{}]", ""));
            response.setHeader(
                    ContentPolicy.HEADER,
                    ContentPolicy.withImagesFrom(server.getScheme() + "://" + server.getAuthority()));
            model.addAttribute("tiles", tiles);
            model.addAttribute("attribution", attribution);
        }
    }

    /** The towns and communities that one can say to be in. */
    private List<Organisation> areas() {
        List<String> all = organisations.areasWithin("").stream()
                .map(Organisation::code)
                .filter(code -> code.length() == 9 || code.length() == 12)
                .toList();
        Set<String> codes = new TreeSet<>();
        for (String code : nearby.known(all)) {
            codes.add(code.substring(0, 9));
            codes.add(code);
        }
        return codes.stream().flatMap(code -> organisations.find(code).stream()).toList();
    }

    /** Whom to call in the grids of a community; a whole town's would be too many to choose from. */
    private List<Warden> wardens(String areaCode) {
        return areaCode.length() < 12
                ? List.of()
                : grids.of(areaCode).stream()
                        .filter(grid -> grid.wardenName() != null && grid.wardenPhone() != null)
                        .map(grid -> new Warden(grid.name(), grid.wardenName(), grid.wardenPhone()))
                        .toList();
    }
}
