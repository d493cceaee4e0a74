package org.sangyu.places;

import java.text.Normalizer;

/** What a person typed, made storable: text that means the same looks the same, nothing invisible is left in it. */
final class Typed {

    private Typed() {}

    /** On one line, without blanks around it and characters that no database takes; {@code null} when nothing is left. */
    static String line(String typed) {
        if (typed == null) {
            return null;
        }
        String clean = typed.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cs}|[\\uFEFF\\u200B]", "")
                .replaceAll("[\\s\\u00A0\\u3000]+", " ")
                .strip();
        return clean.isEmpty() ? null : clean;
    }

    /** The same for codes, numbers and choices: no blanks within, wide characters made narrow. */
    static String code(String typed) {
        String text = line(typed);
        return text == null
                ? null
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    /** Length as people and the database count it, not in UTF-16 units. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
