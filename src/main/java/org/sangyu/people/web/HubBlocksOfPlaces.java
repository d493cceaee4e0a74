package org.sangyu.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sangyu.branches.BranchFigures;
import org.sangyu.organisation.TeamFigures;
import org.sangyu.people.PeopleScope;
import org.sangyu.people.web.HubBlock.Figure;
import org.sangyu.places.CatalogueList;
import org.sangyu.places.HomeTier;
import org.sangyu.places.PlaceFigures;
import org.sangyu.places.StationKind;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What the register's overview counts beside people: branches, associations, pairings, teams, grids and places. */
@Component
class HubBlocksOfPlaces {

    private final BranchFigures branches;
    private final TeamFigures teams;
    private final PlaceFigures places;
    private final PeopleWords words;

    HubBlocksOfPlaces(BranchFigures branches, TeamFigures teams, PlaceFigures places, PeopleWords words) {
        this.branches = branches;
        this.teams = teams;
        this.places = places;
        this.words = words;
    }

    List<HubBlock> of(PeopleScope scope) {
        String area = scope.code();
        return List.of(branches(area), teams(area), stations(area), partners(area));
    }

    private HubBlock branches(String area) {
        BranchFigures.Counts counts = branches.of(area);
        return new HubBlock(
                "people.hub.branches",
                "/register/branches",
                List.of(
                        figure("branch", counts.branches(), address("/register/branches", area, null, null)),
                        figure("villages", counts.villages(), null),
                        figure("joint", counts.joint(), null),
                        figure("general", counts.general(), null),
                        figure("functional", counts.functional(), null),
                        figure("town-associations", counts.townAssociations(), "/register/associations"),
                        figure("unit-associations", counts.unitAssociations(), "/register/associations"),
                        figure("pairings", counts.pairings(), "/register/pairings")));
    }

    private HubBlock teams(String area) {
        TeamFigures.Counts counts = teams.of(area);
        return new HubBlock(
                "people.hub.teams",
                "/register/teams",
                List.of(
                        figure("team", counts.teams(), address("/register/teams", area, null, null)),
                        figure("corps", counts.corps(), null),
                        figure("waiting", counts.waiting(), null),
                        figure("grids", counts.grids(), address("/register/grids", area, null, null)),
                        figure("households", counts.households(), null),
                        figure("no-warden", counts.gridsWithoutWarden(), null)));
    }

    private HubBlock stations(String area) {
        PlaceFigures.Counts counts = places.of(area);
        List<Figure> figures = new ArrayList<>();
        counts.stations().forEach((kind, n) -> {
            if (kind != StationKind.HOME) {
                figures.add(new Figure(
                        words.reason("places.station-kind." + kind),
                        n,
                        null,
                        address("/register/stations", area, "kind", kind)));
            }
        });
        for (Map.Entry<HomeTier, Integer> home : counts.homes().entrySet()) {
            figures.add(new Figure(
                    words.reason("places.home-tier." + home.getKey()),
                    home.getValue(),
                    null,
                    address("/register/stations", area, "kind", StationKind.HOME)));
        }
        return new HubBlock("people.hub.stations", "/register/stations", figures);
    }

    private HubBlock partners(String area) {
        PlaceFigures.Counts counts = places.of(area);
        return new HubBlock(
                "people.hub.partners",
                "/register/partners",
                List.of(
                        figure("partner", sum(counts.partners()), address("/register/partners", area, null, null)),
                        figure("expired", sum(counts.expired()), null),
                        new Figure(
                                words.reason("places.list." + CatalogueList.COMMON),
                                counts.catalogue().get(CatalogueList.COMMON),
                                null,
                                "/register/catalogue"),
                        new Figure(
                                words.reason("places.list." + CatalogueList.FEATURED),
                                counts.catalogue().get(CatalogueList.FEATURED),
                                null,
                                "/register/catalogue")));
    }

    private Figure figure(String label, long value, String href) {
        return new Figure(words.say("hub", label), value, null, href);
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String address(String path, String area, String parameter, Object value) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path).queryParam("area", area);
        return (parameter == null ? uri : uri.queryParam(parameter, value))
                .build()
                .toUriString();
    }
}
