package org.sangyu.sheets;

import java.util.List;
import java.util.stream.Stream;

/**
 * One column of a register's spreadsheet. Its heading is the message {@code <words>.<key>} of its {@link Register}; a file may head it
 * with that text in either language or with the key itself. What is to be said about filling it in stands, if anywhere, in the message
 * {@code <words>.<key>.hint}.
 *
 * @param example what the template shows in its first row; invented, never a real person's
 * @param personal whether it is masked when taken out without permission to see it in full
 * @param choices message keys of the only values it may have, see {@link Choices}; empty when it takes any text
 */
public record Column(String key, boolean required, String example, boolean personal, List<String> choices) {

    public Column {
        choices = List.copyOf(choices);
    }

    public static Column required(String key, String example) {
        return new Column(key, true, example, false, List.of());
    }

    public static Column optional(String key, String example) {
        return new Column(key, false, example, false, List.of());
    }

    /** The same column, holding personal data. */
    public Column asPersonal() {
        return new Column(key, required, example, true, choices);
    }

    /** The same column, with nothing but the messages of these keys, or the last part of a key, as its values. */
    public Column withChoices(List<String> keys) {
        return new Column(key, required, example, personal, keys);
    }

    /** The same for the values of an enum, whose messages are {@code <prefix><NAME>}. */
    public Column withChoices(String prefix, Enum<?>... values) {
        return withChoices(Stream.of(values).map(value -> prefix + value.name()).toList());
    }
}
