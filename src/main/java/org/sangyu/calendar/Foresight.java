package org.sangyu.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sangyu.calendar.MovedDeadline.Direction;

/**
 * What a change would do to open deadlines: how many it would move in which way, and some of them, those that would
 * come sooner first, because somebody was told otherwise.
 *
 * @param looked how many open deadlines hang on what is changed
 */
public record Foresight(int looked, Map<Direction, Integer> counts, List<MovedDeadline> examples) {

    /** The order in which examples are worth showing. */
    private static final Comparator<MovedDeadline> MOST_TELLING =
            Comparator.comparing(MovedDeadline::direction).thenComparing(MovedDeadline::number);

    public static Foresight of(List<MovedDeadline> deadlines, int shown) {
        Map<Direction, Integer> counts = new EnumMap<>(Direction.class);
        List<MovedDeadline> changed = new ArrayList<>();
        for (MovedDeadline deadline : deadlines) {
            if (deadline.direction() != Direction.SAME) {
                counts.merge(deadline.direction(), 1, Integer::sum);
                changed.add(deadline);
            }
        }
        changed.sort(MOST_TELLING);
        return new Foresight(
                deadlines.size(), counts, changed.stream().limit(shown).toList());
    }

    /** How many would change in any way. */
    public int changed() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(Direction direction) {
        return counts.getOrDefault(direction, 0);
    }
}
