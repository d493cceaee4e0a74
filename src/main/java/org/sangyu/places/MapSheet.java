package org.sangyu.places;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A map drawn from positions alone, north up, square, with its reader in the middle: units of a drawing of
 * {@value #SIZE} by {@value #SIZE}. It is Web Mercator (EPSG:3857), so that tiles of a map server fit under it.
 *
 * @param marks in the order of the list, each numbered from 1
 * @param rings how far one walks in so many minutes
 * @param scaleMetres what the scale bar of {@code scaleWidth} units means
 */
public record MapSheet(
        List<Mark> marks, List<Ring> rings, List<Label> labels, int scaleMetres, double scaleWidth, List<Tile> tiles) {

    static final int SIZE = 480;

    /** The number stands at x, y; where it had to give way, a line leads to the place at atX, atY. */
    public record Mark(int number, String name, double x, double y, double atX, double atY) {

        public boolean isMoved() {
            return Math.hypot(x - atX, y - atY) > 1;
        }
    }

    public record Ring(int minutes, double radius) {

        /** The foot of its name, above its northernmost point. */
        public double nameY() {
            return SIZE / 2.0 - radius - 4;
        }

        /** Near the middle its name would only lie under the marks. */
        public boolean isNamed() {
            return radius > 80;
        }
    }

    public record Label(String text, double x, double y) {}

    /** One picture of a map server, its corner and size in hundredths of the drawing. */
    public record Tile(int zoom, int x, int y, double left, double top, double size) {

        /** As the page hands it to its script. */
        public String written() {
            return String.format(Locale.ROOT, "%d,%d,%d,%.4f,%.4f,%.4f", zoom, x, y, left, top, size);
        }
    }

    public static MapSheet of(NearbyQuestion question, List<NearbyPlace> places, Map<String, String> areaNames) {
        return new MapDrawing(question).of(places, areaNames);
    }

    /** The tiles as the page hands them to its script. */
    public String tileList() {
        return tiles.stream().map(Tile::written).collect(Collectors.joining(";"));
    }
}
