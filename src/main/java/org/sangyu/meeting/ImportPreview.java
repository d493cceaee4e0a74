package org.sangyu.meeting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An uploaded file with everything that is wrong with it, before anything is saved.
 *
 * @param ignored headings of columns that mean nothing here
 */
public record ImportPreview(
        UUID id, String fileName, List<Parsed.Row> rows, List<RowError> errors, List<String> ignored) {

    public ImportPreview {
        rows = List.copyOf(rows);
        errors = List.copyOf(errors);
        ignored = List.copyOf(ignored);
    }

    /** Numbers of the rows that cannot be saved as they are. */
    public Set<Integer> badRows() {
        return errors.stream().map(RowError::row).collect(Collectors.toSet());
    }

    public int goodRows() {
        Set<Integer> bad = badRows();
        return (int) rows.stream().filter(row -> !bad.contains(row.number())).count();
    }

    public Map<Integer, List<RowError>> errorsByRow() {
        return errors.stream().collect(Collectors.groupingBy(RowError::row));
    }
}
