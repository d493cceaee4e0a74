package org.sangyu.meeting;

import java.text.Normalizer;

/** What a person typed, made storable: text that means the same looks the same, nothing invisible is left in it. */
final class Typed {

    private Typed() {}

    /** Without blanks around it and characters that no database takes; {@code null} when nothing is left. */
    static String text(String typed) {
        if (typed == null) {
            return null;
        }
        String clean = typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cs}|[\\uFEFF\\u200B]", "")
                .strip();
        return clean.isEmpty() ? null : clean;
    }

    /** The same on one line. */
    static String line(String typed) {
        String text = text(typed);
        return text == null ? null : text.replaceAll("[\\s\\u00A0\\u3000]+", " ");
    }

    /** The same for codes, phone numbers and addresses of mail: no blanks within, wide digits made narrow. */
    static String code(String typed) {
        String text = text(typed);
        return text == null
                ? null
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    /** Length as people and the database count it, not in UTF-16 units. */
    static int length(String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }
}
