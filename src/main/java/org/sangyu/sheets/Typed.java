package org.sangyu.sheets;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person typed, made storable: text that means the same looks the same, nothing invisible is left in it. */
public final class Typed {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:\\D(\\d{1,2})\\D(\\d{1,2})\\D?|(\\d{2})(\\d{2}))(?:[T ]0{1,2}:00(?::00)?)?");

    // compiled once: a sheet of ten thousand rows has hundreds of thousands of cells
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cs}|[\\uFEFF\\u200B\\x{FFFE}\\x{FFFF}]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern NARROW_BLANKS = Pattern.compile("\\s+");
    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)");
    private static final Pattern AROUND_WORDS = Pattern.compile("[\\s_*:\\uFEFF\\u200B-]");

    private Typed() {}

    /** Without blanks around it and characters that no database takes; {@code null} when nothing is left. */
    public static String text(String typed) {
        if (typed == null) {
            return null;
        }
        String clean = INVISIBLE
                .matcher(typed.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("")
                .strip();
        return orNull(clean);
    }

    /** The same on one line. */
    public static String line(String typed) {
        String text = text(typed);
        return text == null ? null : orNull(BLANKS.matcher(text).replaceAll(" ").strip());
    }

    /** The same for codes, phone numbers and addresses of mail: no blanks within, wide digits made narrow. */
    public static String code(String typed) {
        String text = text(typed);
        return text == null ? null : orNull(NARROW_BLANKS.matcher(narrow(text)).replaceAll(""));
    }

    /** Length as people and the database count it, not in UTF-16 units. */
    public static int length(String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }

    /** A word without what people add around it: blanks, asterisks for mandatory columns, remarks in brackets. */
    public static String word(String typed) {
        String bare = REMARK.matcher(narrow(typed)).replaceAll("");
        return AROUND_WORDS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** A date with its year first: 2026-11-21, 2026/11/21, 2026.11.21, 20261121; none otherwise. */
    public static Optional<LocalDate> date(String typed) {
        String text = typed == null ? "" : narrow(typed).strip();
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return Optional.empty();
        }
        boolean separated = date.group(2) != null;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(1)),
                    Integer.parseInt(date.group(separated ? 2 : 4)),
                    Integer.parseInt(date.group(separated ? 3 : 5))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String narrow(String wide) {
        return Normalizer.normalize(wide, Normalizer.Form.NFKC);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
