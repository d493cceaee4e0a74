package org.sangyu.volunteering;

import java.util.List;

/**
 * How many stars hours are worth.
 *
 * @param stars 0 to 5
 * @param nextHours from how many hours on there is one more; 0 when there is none
 * @param minutesToNext what is missing until then
 */
public record Stars(int stars, int nextHours, int minutesToNext) {

    /** @param hours from which on there is one star, two stars and so on */
    static Stars of(int minutes, List<Integer> hours) {
        int stars = (int) hours.stream().filter(level -> minutes >= level * 60).count();
        return hours.stream()
                .filter(level -> minutes < level * 60)
                .min(Integer::compare)
                .map(next -> new Stars(stars, next, next * 60 - minutes))
                .orElse(new Stars(stars, 0, 0));
    }
}
