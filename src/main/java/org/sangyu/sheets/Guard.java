package org.sangyu.sheets;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheet programs from computing what somebody only wrote: a cell that would begin a formula gets an
 * apostrophe in front, which bringing the file in takes away again.
 */
final class Guard {

    /** Blanks, and what nobody sees, before the first character that counts; wide forms begin formulas as well. */
    private static final String BEFORE = "[\\p{Z}\\p{C}]*";

    private static final String BEGINS_FORMULA = "[=+\\-@\\x{FF1D}\\x{FF0B}\\x{FF0D}\\x{FF20}]";
    private static final Pattern FORMULA = Pattern.compile("^(?:[\\t\\r]|" + BEFORE + BEGINS_FORMULA + ")");
    private static final Pattern GUARDED =
            Pattern.compile("^'(?='|[\\t\\r]|" + BEFORE + "(?:" + BEGINS_FORMULA + "|[0-9]))");
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("^=\"([^\"]*)\"$");

    private Guard() {}

    /** For csv, where every program that opens the file reads what it likes into it. */
    static String inCsv(String text) {
        return FORMULA.matcher(text).find() || text.startsWith("'") ? "'" + text : text;
    }

    /** For cells that are marked as text: only what {@link #removed} would not leave alone. */
    static String inText(String text) {
        return text.startsWith("'") || KEPT_AS_TEXT.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that was meant: programs and people write {@code '0532} or {@code ="0532"} to keep a number's zero. */
    static String removed(String cell) {
        if (cell == null) {
            return null;
        }
        var kept = KEPT_AS_TEXT.matcher(cell);
        String meant = kept.matches() ? kept.group(1) : GUARDED.matcher(cell).replaceFirst("");
        return Typed.text(meant);
    }
}
