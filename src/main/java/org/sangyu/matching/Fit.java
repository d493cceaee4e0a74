package org.sangyu.matching;

import java.util.List;

/**
 * How fitting a candidate is for a need: each criterion's number and reason, and the sum of it.
 *
 * @param points 0 to 1000: the weighted mean of the criteria that have something to say
 */
public record Fit(int points, List<Part> parts) {

    /** A perfect fit. */
    public static final int MOST = 1000;

    /**
     * What one criterion says.
     *
     * @param criterion its name; what people call it is the message {@code matching.criterion.<name>}
     * @param weight how much it counts against the others; of a silent one it does not count
     */
    public record Part(String criterion, int weight, Score score) {}

    public Fit {
        parts = List.copyOf(parts);
    }

    static Fit of(List<Part> parts) {
        double sum = 0;
        int weights = 0;
        for (Part part : parts) {
            if (part.score().speaks()) {
                sum += part.weight() * part.score().value();
                weights += part.weight();
            }
        }
        return new Fit(points(sum, weights), parts);
    }

    static int points(double sum, int weights) {
        return weights == 0 ? 0 : (int) Math.round(MOST * sum / weights);
    }
}
