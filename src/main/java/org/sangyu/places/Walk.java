package org.sangyu.places;

import java.util.List;

/**
 * How far somebody gets on foot in a number of minutes. We reckon with 4 km/h, an elderly person's pace, and with 1.3
 * times the straight line, because streets have corners: 15 minutes are 1,000 m of walking and reach what lies within
 * 770 m as the crow flies (15 分钟社区美好生活圈, domain.md §0).
 */
public record Walk(int minutes) {

    /** The walks that people choose from, in minutes. */
    public static final List<Integer> CHOICES = List.of(5, 10, 15, 30);

    private static final double METRES_A_MINUTE = 4_000 / 60.0;
    private static final double DETOUR = 1.3;

    /** The straight line, in metres, that this walk reaches. */
    public double radius() {
        return minutes * METRES_A_MINUTE / DETOUR;
    }

    /** The whole minutes that the walk to something {@code metres} away takes, at least one. */
    public static int minutesTo(double metres) {
        return Math.max(1, (int) Math.ceil(metres * DETOUR / METRES_A_MINUTE - 1e-9));
    }
}
