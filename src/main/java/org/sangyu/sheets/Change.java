package org.sangyu.sheets;

import java.util.List;
import org.sangyu.refusal.FieldRefusal;

/**
 * What bringing in one row would do to the register as it is.
 *
 * @param columns of a changed entry, those that would change
 * @param errors why it cannot be brought in at all, beside its columns; empty otherwise
 */
public record Change(Effect effect, List<String> columns, List<FieldRefusal> errors) {

    public enum Effect {
        NEW,
        CHANGED,
        SAME,
        REFUSED
    }

    public Change {
        columns = List.copyOf(columns);
        errors = List.copyOf(errors);
    }

    public static Change isNew() {
        return new Change(Effect.NEW, List.of(), List.of());
    }

    /** {@link Effect#SAME} where no column differs. */
    public static Change of(List<String> columns) {
        return new Change(columns.isEmpty() ? Effect.SAME : Effect.CHANGED, columns, List.of());
    }

    public static Change refused(String column, String key, Object... args) {
        return new Change(Effect.REFUSED, List.of(), List.of(new FieldRefusal(column, key, args)));
    }
}
