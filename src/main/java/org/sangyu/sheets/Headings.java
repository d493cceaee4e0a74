package org.sangyu.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The line of a spreadsheet that names its columns, which may follow some lines of title.
 *
 * @param index of the line
 * @param columns where each known column stands
 * @param unknown headings that mean nothing here, or that stood there before
 */
public record Headings(int index, Map<String, Integer> columns, List<String> unknown, int width) {

    /** A title and a few remarks may stand above the headings. */
    public static final int LINES_ABOVE = 10;

    /**
     * Of the first lines, the one with most known headings; none when none is known.
     *
     * @param column the key of the column that a heading means
     */
    public static Optional<Headings> find(List<Line> lines, Function<String, Optional<String>> column) {
        Headings best = null;
        for (int i = 0; i < Math.min(lines.size(), LINES_ABOVE); i++) {
            Headings here = read(lines.get(i), i, column);
            if (here.columns.size() > (best == null ? 0 : best.columns.size())) {
                best = here;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Headings read(Line line, int index, Function<String, Optional<String>> column) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String heading = Typed.line(line.cells().get(i));
            Optional<String> known = heading == null ? Optional.empty() : column.apply(heading);
            boolean first = known.isPresent() && columns.putIfAbsent(known.get(), i) == null;
            if (heading != null && !first) {
                unknown.add(heading);
            }
        }
        return new Headings(index, columns, unknown, line.cells().size());
    }
}
