package org.sangyu.sheets;

/**
 * One column of a register's spreadsheet. Its heading is the message {@code <words>.<key>} of its {@link Register}; a file may head it
 * with that text in either language or with the key itself.
 *
 * @param example what the template shows in its first row; invented, never a real person's
 * @param personal whether it is masked when taken out without permission to see it in full
 */
public record Column(String key, boolean required, String example, boolean personal) {

    public static Column required(String key, String example) {
        return new Column(key, true, example, false);
    }

    public static Column optional(String key, String example) {
        return new Column(key, false, example, false);
    }

    /** The same column, holding personal data. */
    public Column asPersonal() {
        return new Column(key, required, example, true);
    }
}
