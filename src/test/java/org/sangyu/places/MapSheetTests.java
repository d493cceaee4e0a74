package org.sangyu.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The map that is drawn from positions. */
class MapSheetTests {

    private static final Position HERE = new Position(36.8655, 120.5190);
    private static final NearbyQuestion QUESTION = new NearbyQuestion(HERE, new Walk(15), false, null);

    @Test
    void north_is_up_and_east_is_right() {
        MapSheet map = map(at("north", 36.8700, 120.5190), at("east", 36.8655, 120.5250));
        assertThat(map.marks().get(0).y()).isLessThan(200);
        assertThat(map.marks().get(0).x()).isCloseTo(240, within(1.0));
        assertThat(map.marks().get(1).x()).isGreaterThan(280);
        assertThat(map.marks().get(1).y()).isCloseTo(240, within(1.0));
    }

    @Test
    void marks_are_numbered_like_the_list_and_lie_at_their_distance() {
        NearbyPlace place = at("a", 36.8700, 120.5190);
        MapSheet map = map(place, at("b", 36.8610, 120.5190));
        assertThat(map.marks()).extracting(MapSheet.Mark::number).containsExactly(1, 2);
        double ring = map.rings().get(2).radius();
        double expected = HERE.metresTo(place.position()) / new Walk(15).radius() * ring;
        assertThat(240 - map.marks().get(0).y()).isCloseTo(expected, within(1.5));
    }

    @Test
    void fifty_places_at_one_door_do_not_cover_each_other() {
        List<NearbyPlace> places = IntStream.range(0, 50)
                .mapToObj(i -> at("p" + i, 36.8655 + i * 0.00001, 120.5190))
                .toList();
        List<MapSheet.Mark> marks = MapSheet.of(QUESTION, places, Map.of()).marks();
        for (MapSheet.Mark one : marks) {
            assertThat(one.x()).isBetween(17.0, 463.0);
            assertThat(one.y()).isBetween(17.0, 463.0);
            assertThat(marks)
                    .filteredOn(other -> other != one)
                    .allMatch(other -> Math.hypot(other.x() - one.x(), other.y() - one.y()) > 34);
        }
        assertThat(marks).filteredOn(MapSheet.Mark::isMoved).isNotEmpty();
    }

    @Test
    void the_scale_bar_means_what_it_says() {
        MapSheet map = map();
        assertThat(map.scaleMetres()).isEqualTo(500);
        assertThat(map.scaleWidth() / map.rings().get(2).radius()).isCloseTo(500 / 769.2, within(0.002));
        assertThat(MapSheet.of(new NearbyQuestion(HERE, new Walk(5), false, null), List.of(), Map.of())
                        .scaleMetres())
                .isEqualTo(100);
    }

    @Test
    void areas_are_named_where_their_places_are() {
        MapSheet map = MapSheet.of(QUESTION, List.of(at("a", 36.8690, 120.5150)), Map.of("370285001014", "琴岛中路社区"));
        assertThat(map.labels()).singleElement().satisfies(label -> {
            assertThat(label.text()).isEqualTo("琴岛中路社区");
            assertThat(Math.hypot(
                            label.x() - map.marks().get(0).x(),
                            label.y() - map.marks().get(0).y()))
                    .isBetween(17.0, 120.0);
        });
    }

    /** The tile that OpenStreetMap would show for this point, reckoned by its own published formula. */
    @Test
    void the_tiles_of_a_map_server_fit_under_the_drawing() {
        MapSheet map = map();
        MapSheet.Tile middle = map.tiles().stream()
                .filter(tile -> tile.left() <= 50
                        && tile.left() + tile.size() > 50
                        && tile.top() <= 50
                        && tile.top() + tile.size() > 50)
                .findFirst()
                .orElseThrow();
        int n = 1 << middle.zoom();
        double lat = Math.toRadians(HERE.lat());
        assertThat(middle.x()).isEqualTo((int) Math.floor((HERE.lng() + 180) / 360 * n));
        assertThat(middle.y())
                .isEqualTo((int) Math.floor((1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2 * n));
        assertThat(map.tiles().stream().mapToDouble(MapSheet.Tile::left).min().orElseThrow())
                .isLessThanOrEqualTo(0);
        assertThat(map.tiles().stream()
                        .mapToDouble(tile -> tile.left() + tile.size())
                        .max()
                        .orElseThrow())
                .isGreaterThanOrEqualTo(100);
        assertThat(middle.size() * 4.8).as("neither blurred nor tiny").isBetween(170.0, 370.0);
    }

    private static MapSheet map(NearbyPlace... places) {
        return MapSheet.of(QUESTION, List.of(places), Map.of());
    }

    private static NearbyPlace at(String name, double lat, double lng) {
        Position position = new Position(lat, lng);
        int metres = (int) position.metresTo(HERE);
        return new NearbyPlace(
                name,
                StationKind.STUDIO,
                null,
                name,
                "370285001014",
                position,
                metres,
                Walk.minutesTo(metres),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                Map.of());
    }
}
