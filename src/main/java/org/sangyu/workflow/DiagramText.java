package org.sangyu.workflow;

import java.util.ArrayList;
import java.util.List;

/** Breaks the words of a diagram into lines and sets them; Chinese breaks anywhere but before a closing mark. */
final class DiagramText {

    static final double SIZE = 13;
    private static final double LINE = 16;

    private DiagramText() {}

    /** Sets the words around this centre, in lines no wider than {@code width}. */
    static void centred(Svg svg, String words, double x, double y, double width, String colour, boolean halo) {
        if (words == null || words.isBlank()) {
            return;
        }
        List<String> lines = lines(words.strip().replaceAll("\\s+", " "), width);
        if (lines.size() > 1 && lines.get(lines.size() - 1).length() == 1) {
            // nobody likes to read a line of one character
            lines = lines(words.strip().replaceAll("\\s+", " "), width + SIZE);
        }
        double first = y - (lines.size() - 1) * LINE / 2 + SIZE * 0.36;
        for (int i = 0; i < lines.size(); i++) {
            svg.words(
                    "text",
                    lines.get(i),
                    "x",
                    x,
                    "y",
                    first + i * LINE,
                    "text-anchor",
                    "middle",
                    "fill",
                    colour,
                    "stroke",
                    halo ? "#ffffff" : null,
                    "stroke-width",
                    halo ? "3" : null,
                    "paint-order",
                    halo ? "stroke" : null);
        }
    }

    static List<String> lines(String words, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split("(?<=[^\\x21-\\x7e])|(?=[^\\x21-\\x7e])")) {
            if (line.length() > 0 && wide(line + word) > width && !closes(word.codePointAt(0))) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /** A mark that belongs to the character before it. */
    private static boolean closes(int character) {
        int type = Character.getType(character);
        return type == Character.END_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }

    static double wide(String words) {
        return words.codePoints()
                .mapToDouble(c -> c < 0x2000 ? SIZE * 0.58 : SIZE)
                .sum();
    }
}
