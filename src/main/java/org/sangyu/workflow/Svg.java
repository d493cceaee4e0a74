package org.sangyu.workflow;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes SVG, one element a line, so that two pictures of one diagram can be compared. */
final class Svg {

    private final StringBuilder text = new StringBuilder();

    /** @param attributes names and values in turn; a value of {@code null} leaves its attribute out */
    Svg open(String element, Object... attributes) {
        tag(element, attributes);
        text.append(">\n");
        return this;
    }

    Svg close(String element) {
        text.append("</").append(element).append(">\n");
        return this;
    }

    Svg leaf(String element, Object... attributes) {
        tag(element, attributes);
        text.append("/>\n");
        return this;
    }

    Svg words(String element, String words, Object... attributes) {
        tag(element, attributes);
        text.append('>').append(escaped(words));
        return close(element);
    }

    private void tag(String element, Object... attributes) {
        text.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                text.append(' ').append(attributes[i]).append("=\"");
                text.append(escaped(written(attributes[i + 1]))).append('"');
            }
        }
    }

    /** A length with at most one decimal. */
    static String written(Object value) {
        return value instanceof Double number
                ? BigDecimal.valueOf(number)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : value.toString();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
