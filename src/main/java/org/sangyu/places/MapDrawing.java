package org.sangyu.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.sangyu.places.MapSheet.Label;
import org.sangyu.places.MapSheet.Mark;
import org.sangyu.places.MapSheet.Ring;

/** Puts marks and names on a map so that none covers another. */
final class MapDrawing {

    private static final double MARK = 17;
    private static final int MOST_LABELS = 8;
    private static final double LETTER = 15;

    private final MapProjection projection;
    private final List<Ring> rings;

    MapDrawing(NearbyQuestion question) {
        this.projection = new MapProjection(question);
        this.rings = Walk.CHOICES.stream()
                .filter(minutes -> minutes <= question.walk().minutes())
                .map(minutes -> new Ring(minutes, round(new Walk(minutes).radius() * projection.unitsPerMetre())))
                .toList();
    }

    MapSheet of(List<NearbyPlace> places, Map<String, String> areaNames) {
        int metres = 2_000;
        for (int nice : new int[] {1_000, 500, 200, 100, 50}) {
            metres = metres * projection.unitsPerMetre() > MapSheet.SIZE * 0.3 ? nice : metres;
        }
        List<Mark> marks = marks(places);
        return new MapSheet(
                marks,
                rings,
                labels(places, marks, areaNames),
                metres,
                round(metres * projection.unitsPerMetre()),
                projection.tiles());
    }

    /** A mark that would cover another one, or its reader, moves round its place outwards until it does not. */
    private List<Mark> marks(List<NearbyPlace> places) {
        List<Mark> marks = new ArrayList<>();
        for (NearbyPlace place : places) {
            double atX = projection.x(place.position());
            double atY = projection.y(place.position());
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
        double middle = MapSheet.SIZE / 2.0;
        return Math.hypot(x - middle, y - middle) > MARK + 9
                && !covers(x, y, middle, middle + 18, 66)
                && marks.stream().allMatch(other -> Math.hypot(other.x() - x, other.y() - y) > 2 * MARK + 1);
    }

    /** Whether a mark at x, y covers something of a text of this width around textX, textY. */
    private static boolean covers(double x, double y, double textX, double textY, double width) {
        double east = Math.max(0, Math.abs(x - textX) - width / 2);
        double south = Math.max(0, Math.abs(y - textY) - 9);
        return Math.hypot(east, south) < MARK + 1;
    }

    private static double inside(double value) {
        return Math.max(MARK + 2, Math.min(MapSheet.SIZE - MARK - 2, value));
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
        double meanX = mean(places, place -> projection.x(place.position()));
        double meanY = mean(places, place -> projection.y(place.position())) + 5;
        double width = text.length() * LETTER;
        for (int step = 0; step < 35; step++) {
            double x = meanX + step * 3.0 * Math.cos(step * 2.4);
            double y = meanY + step * 3.0 * Math.sin(step * 2.4);
            boolean inside = Math.abs(x - MapSheet.SIZE / 2.0) < MapSheet.SIZE / 2.0 - width / 2 - 4
                    && y > 70
                    && y < MapSheet.SIZE - 40;
            boolean free = marks.stream().noneMatch(mark -> covers(mark.x(), mark.y(), x, y - 5, width))
                    && !(Math.abs(x - MapSheet.SIZE / 2.0) < width / 2 + 36
                            && y > MapSheet.SIZE / 2.0 - 12
                            && y < MapSheet.SIZE / 2.0 + 48)
                    && rings.stream()
                            .noneMatch(ring -> Math.abs(y - ring.nameY()) < 16
                                    && Math.abs(x - MapSheet.SIZE / 2.0) < width / 2 + 26)
                    && labels.stream()
                            .noneMatch(other -> Math.abs(other.y() - y) < 18
                                    && Math.abs(other.x() - x)
                                            < (width + other.text().length() * LETTER) / 2);
            if (inside && free) {
                return Optional.of(new Label(text, round(x), round(y)));
            }
        }
        return Optional.empty();
    }

    private static double mean(List<NearbyPlace> places, ToDoubleFunction<NearbyPlace> of) {
        return places.stream().mapToDouble(of).average().orElseThrow();
    }

    private static double round(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.1f", value));
    }
}
