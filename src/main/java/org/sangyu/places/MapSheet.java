package org.sangyu.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
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
    private static final double MARK = 17;
    private static final double TILE = 256;
    private static final double EQUATOR = 40_075_016.686;
    private static final int MOST_LABELS = 8;
    private static final double LETTER = 15;

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
        return new Drawing(question).of(places, areaNames);
    }

    /** The tiles as the page hands them to its script. */
    public String tileList() {
        return tiles.stream().map(Tile::written).collect(Collectors.joining(";"));
    }

    private static final class Drawing {

        private final NearbyQuestion question;
        private final double unitsPerMetre;
        /** Units around the whole equator. */
        private final double world;

        private final List<Ring> rings;

        Drawing(NearbyQuestion question) {
            this.question = question;
            this.unitsPerMetre = (SIZE / 2.0 - 26) / question.walk().radius();
            this.world = EQUATOR * Math.cos(Math.toRadians(question.here().lat())) * unitsPerMetre;
            this.rings = Walk.CHOICES.stream()
                    .filter(minutes -> minutes <= question.walk().minutes())
                    .map(minutes -> new Ring(minutes, round(new Walk(minutes).radius() * unitsPerMetre)))
                    .toList();
        }

        MapSheet of(List<NearbyPlace> places, Map<String, String> areaNames) {
            int metres = 2_000;
            for (int nice : new int[] {1_000, 500, 200, 100, 50}) {
                metres = metres * unitsPerMetre > SIZE * 0.3 ? nice : metres;
            }
            List<Mark> marks = marks(places);
            return new MapSheet(
                    marks, rings, labels(places, marks, areaNames), metres, round(metres * unitsPerMetre), tiles());
        }

        /** A mark that would cover another one, or its reader, moves round its place outwards until it does not. */
        private List<Mark> marks(List<NearbyPlace> places) {
            List<Mark> marks = new ArrayList<>();
            for (NearbyPlace place : places) {
                double atX = x(place.position());
                double atY = y(place.position());
                double x = inside(atX);
                double y = inside(atY);
                for (int step = 1; !isFree(x, y, marks) && step < 300; step++) {
                    x = inside(atX + step * 3.0 * Math.cos(step * 2.4));
                    y = inside(atY + step * 3.0 * Math.sin(step * 2.4));
                }
                marks.add(new Mark(marks.size() + 1, place.name(), round(x), round(y), round(atX), round(atY)));
            }
            return marks;
        }

        private static boolean isFree(double x, double y, List<Mark> marks) {
            double middle = SIZE / 2.0;
            return Math.hypot(x - middle, y - middle) > MARK + 9
                    && !covers(x, y, middle, middle + 18, 66)
                    && marks.stream().allMatch(other -> Math.hypot(other.x - x, other.y - y) > 2 * MARK + 1);
        }

        /** Whether a mark at x, y covers something of a text of this width around textX, textY. */
        private static boolean covers(double x, double y, double textX, double textY, double width) {
            double east = Math.max(0, Math.abs(x - textX) - width / 2);
            double south = Math.max(0, Math.abs(y - textY) - 9);
            return Math.hypot(east, south) < MARK + 1;
        }

        private static double inside(double value) {
            return Math.max(MARK + 2, Math.min(SIZE - MARK - 2, value));
        }

        /** Areas' names where there is room beside their places, those of many places first. */
        private List<Label> labels(List<NearbyPlace> places, List<Mark> marks, Map<String, String> areaNames) {
            Map<String, List<NearbyPlace>> byArea = places.stream()
                    .filter(place -> place.areaCode().length() == 12 && areaNames.containsKey(place.areaCode()))
                    .collect(Collectors.groupingBy(NearbyPlace::areaCode));
            List<Label> labels = new ArrayList<>();
            byArea.entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<String, List<NearbyPlace>> area) ->
                                    -area.getValue().size())
                            .thenComparing(Map.Entry::getKey))
                    .limit(MOST_LABELS)
                    .forEach(area -> label(areaNames.get(area.getKey()), area.getValue(), marks, labels)
                            .ifPresent(labels::add));
            return labels;
        }

        private Optional<Label> label(String text, List<NearbyPlace> places, List<Mark> marks, List<Label> labels) {
            double meanX = mean(places, place -> x(place.position()));
            double meanY = mean(places, place -> y(place.position())) + 5;
            double width = text.length() * LETTER;
            for (int step = 0; step < 35; step++) {
                double x = meanX + step * 3.0 * Math.cos(step * 2.4);
                double y = meanY + step * 3.0 * Math.sin(step * 2.4);
                boolean inside = Math.abs(x - SIZE / 2.0) < SIZE / 2.0 - width / 2 - 4 && y > 70 && y < SIZE - 40;
                boolean free = marks.stream().noneMatch(mark -> covers(mark.x, mark.y, x, y - 5, width))
                        && !(Math.abs(x - SIZE / 2.0) < width / 2 + 36 && y > SIZE / 2.0 - 12 && y < SIZE / 2.0 + 48)
                        && rings.stream()
                                .noneMatch(ring ->
                                        Math.abs(y - ring.nameY()) < 16 && Math.abs(x - SIZE / 2.0) < width / 2 + 26)
                        && labels.stream()
                                .noneMatch(other -> Math.abs(other.y - y) < 18
                                        && Math.abs(other.x - x) < (width + other.text.length() * LETTER) / 2);
                if (inside && free) {
                    return Optional.of(new Label(text, round(x), round(y)));
                }
            }
            return Optional.empty();
        }

        private static double mean(List<NearbyPlace> places, ToDoubleFunction<NearbyPlace> of) {
            return places.stream().mapToDouble(of).average().orElseThrow();
        }

        private List<Tile> tiles() {
            int zoom = (int) Math.max(0, Math.min(19, Math.ceil(Math.log(world / TILE) / Math.log(2) - 0.5)));
            int count = 1 << zoom;
            double size = world / count;
            double left = easting(question.here()) * world - SIZE / 2.0;
            double top = southing(question.here()) * world - SIZE / 2.0;
            List<Tile> tiles = new ArrayList<>();
            for (int y = (int) Math.floor(top / size); y * size < top + SIZE; y++) {
                for (int x = (int) Math.floor(left / size); x * size < left + SIZE; x++) {
                    if (y >= 0 && y < count) {
                        tiles.add(new Tile(
                                zoom,
                                Math.floorMod(x, count),
                                y,
                                100 * (x * size - left) / SIZE,
                                100 * (y * size - top) / SIZE,
                                100 * size / SIZE));
                    }
                }
            }
            return tiles;
        }

        private double x(Position position) {
            return SIZE / 2.0 + (easting(position) - easting(question.here())) * world;
        }

        private double y(Position position) {
            return SIZE / 2.0 + (southing(position) - southing(question.here())) * world;
        }

        /** The part of the way round the world from its western edge. */
        private static double easting(Position position) {
            return (position.lng() + 180) / 360;
        }

        /** The part of the way down the map from its northern edge. */
        private static double southing(Position position) {
            double sin = Math.sin(Math.toRadians(Math.max(-85, Math.min(85, position.lat()))));
            return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
        }

        private static double round(double value) {
            return Double.parseDouble(String.format(Locale.ROOT, "%.1f", value));
        }
    }
}
