package org.sangyu.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** How far things are, and how long one walks. */
class WalkTests {

    private static final Position HERE = new Position(36.8655, 120.5190);

    @Example
    void fifteen_minutes_are_a_thousand_metres_of_walking_and_reach_770_straight() {
        assertThat(new Walk(15).radius()).isCloseTo(769.2, within(0.1));
        assertThat(Walk.minutesTo(new Walk(15).radius())).isEqualTo(15);
        assertThat(Walk.minutesTo(new Walk(15).radius() + 1)).isEqualTo(16);
        assertThat(Walk.minutesTo(0)).isEqualTo(1);
    }

    @Example
    void distances_are_those_of_the_globe() {
        assertThat(HERE.metresTo(HERE)).isZero();
        assertThat(HERE.metresTo(new Position(37.8655, 120.5190)))
                .as("a degree north")
                .isCloseTo(111_195, within(5.0));
        assertThat(HERE.metresTo(new Position(36.8655, 121.5190)))
                .as("a degree east at this latitude")
                .isCloseTo(88_960, within(30.0));
        assertThat(new Position(0, 179.999).metresTo(new Position(0, -179.999)))
                .as("across the date line")
                .isCloseTo(222, within(1.0));
    }

    /** Whatever the direction: nothing within the walk may fall outside the box that the index is asked for. */
    @Property
    void the_box_holds_the_whole_circle(
            @ForAll @DoubleRange(min = -70, max = 70) double lat,
            @ForAll @DoubleRange(min = -180, max = 180) double lng,
            @ForAll @DoubleRange(min = 0, max = 2) double halfTurns) {
        Position middle = new Position(lat, lng);
        double radius = new Walk(30).radius();
        double north = Math.toDegrees(radius / 6_371_008.8) * Math.cos(halfTurns * Math.PI);
        double east = Math.toDegrees(radius / 6_371_008.8)
                * Math.sin(halfTurns * Math.PI)
                / Math.cos(Math.toRadians(lat + north));
        Position.Box box = middle.around(radius);
        assertThat(lat + north).isBetween(box.south(), box.north());
        assertThat(lng + east).isBetween(box.west(), box.east());
    }

    @Example
    void what_lies_on_no_globe_is_no_position() {
        assertThat(Position.of(90.1, 0)).isEmpty();
        assertThat(Position.of(0, -180.1)).isEmpty();
        assertThat(Position.of(-90, 180)).isPresent();
    }
}
