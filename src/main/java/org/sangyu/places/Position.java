package org.sangyu.places;

import java.util.Optional;

/**
 * A point on earth in degrees of WGS84, as GPS receivers say it.
 *
 * @param lat -90 to 90, north positive
 * @param lng -180 to 180, east positive
 */
public record Position(double lat, double lng) {

    /** Mean radius in metres (IUGG). */
    private static final double EARTH = 6_371_008.8;

    /** Nothing where the numbers lie on no globe. */
    public static Optional<Position> of(double lat, double lng) {
        return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? Optional.of(new Position(lat, lng)) : Optional.empty();
    }

    /** Metres along the great circle (haversine formula, which stays exact where points lie close together). */
    public double metresTo(Position other) {
        double north = Math.toRadians(other.lat - lat);
        double east = Math.toRadians(other.lng - lng);
        double half = square(Math.sin(north / 2))
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * square(Math.sin(east / 2));
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    /** The smallest box of degrees that holds everything within {@code metres}; never smaller than the circle. */
    Box around(double metres) {
        double north = Math.toDegrees(metres / EARTH) * 1.001;
        double east =
                Math.min(180, north / Math.max(0.01, Math.cos(Math.toRadians(Math.min(89, Math.abs(lat) + north)))));
        return new Box(lat - north, lat + north, lng - east, lng + east);
    }

    record Box(double south, double north, double west, double east) {}

    private static double square(double value) {
        return value * value;
    }
}
