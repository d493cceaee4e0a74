package org.sangyu.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sangyu.refusal.Findings;

/** Where a file lacks columns, fills its rows with what the register says there, so that bringing them in leaves that as it is. */
final class MissingColumns {

    private MissingColumns() {}

    /** The rows in their order; one that is new, or that cannot be told from others, stays as it was sent. */
    static <T> List<SheetRow> filled(List<SheetRow> rows, Register<T> register) {
        List<Column> columns = register.columns();
        Set<String> required =
                columns.stream().filter(Column::required).map(Column::key).collect(Collectors.toSet());
        List<Integer> asked = new ArrayList<>();
        List<T> entries = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            SheetRow row = rows.get(i);
            Findings findings = new Findings();
            if (columns.stream().allMatch(column -> row.has(column.key()))
                    || required.stream().anyMatch(column -> row.text(column) == null)) {
                continue;
            }
            T entry = register.read(row, findings);
            if (findings.errors().stream().noneMatch(error -> required.contains(error.field()))) {
                asked.add(i);
                entries.add(entry);
            }
        }
        List<SheetRow> filled = new ArrayList<>(rows);
        List<Map<String, String>> there = entries.isEmpty() ? List.of() : register.there(entries);
        for (int i = 0; i < there.size(); i++) {
            if (there.get(i) != null) {
                filled.set(asked.get(i), rows.get(asked.get(i)).over(there.get(i)));
            }
        }
        return filled;
    }
}
