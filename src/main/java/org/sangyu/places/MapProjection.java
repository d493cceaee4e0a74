package org.sangyu.places;

import static org.sangyu.places.MapSheet.SIZE;

import java.util.ArrayList;
import java.util.List;
import org.sangyu.places.MapSheet.Tile;

/** Where on the sheet a position lies, and which tiles of a map server lie under it: Web Mercator (EPSG:3857). */
final class MapProjection {

    private static final double TILE = 256;
    private static final double EQUATOR = 40_075_016.686;
    private static final double EDGE = 26;

    private final Position middle;
    private final double unitsPerMetre;
    /** Units around the whole equator. */
    private final double world;

    /** Its reader in the middle, and the longest walk up to the edge. */
    MapProjection(NearbyQuestion question) {
        this.middle = question.here();
        this.unitsPerMetre = (SIZE / 2.0 - EDGE) / question.walk().radius();
        this.world = EQUATOR * Math.cos(Math.toRadians(middle.lat())) * unitsPerMetre;
    }

    double unitsPerMetre() {
        return unitsPerMetre;
    }

    double x(Position position) {
        return SIZE / 2.0 + (easting(position) - easting(middle)) * world;
    }

    double y(Position position) {
        return SIZE / 2.0 + (southing(position) - southing(middle)) * world;
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

    List<Tile> tiles() {
        int zoom = (int) Math.max(0, Math.min(19, Math.ceil(Math.log(world / TILE) / Math.log(2) - 0.5)));
        int count = 1 << zoom;
        double size = world / count;
        double left = easting(middle) * world - SIZE / 2.0;
        double top = southing(middle) * world - SIZE / 2.0;
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
}
