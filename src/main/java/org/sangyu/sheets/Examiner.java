package org.sangyu.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Component;

/** Says of each row of a file what bringing it in would do to the register as it is now. */
@Component
class Examiner {

    /** Rows for which the register is asked at a time. */
    static final int AT_A_TIME = 250;

    /** @param progress is told now and then how many rows were examined */
    <T> Examined<T> examine(Register<T> register, Sheet sheet, Actor actor, IntConsumer progress) {
        Map<Object, Integer> seen = new HashMap<>();
        List<Examined.Row<T>> examined = new ArrayList<>();
        for (int from = 0; from < sheet.rows().size(); from += AT_A_TIME) {
            List<Sheet.Row> some =
                    sheet.rows().subList(from, Math.min(sheet.rows().size(), from + AT_A_TIME));
            examined.addAll(compared(register, read(register, sheet, some, seen), actor));
            progress.accept(examined.size());
        }
        return new Examined<>(examined);
    }

    private static <T> List<Examined.Row<T>> read(
            Register<T> register, Sheet sheet, List<Sheet.Row> lines, Map<Object, Integer> seen) {
        List<SheetRow> rows = lines.stream().map(sheet::row).toList();
        List<SheetRow> whole = MissingColumns.filled(rows, register);
        List<Examined.Row<T>> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String problem = lines.get(i).problem();
            read.add(
                    problem == null
                            ? read(register, rows.get(i), whole.get(i), seen)
                            : new Examined.Row<>(rows.get(i), null, Change.refused(null, problem)));
        }
        return read;
    }

    /** Without a change while nothing is wrong with it: the register is still to be asked. */
    private static <T> Examined.Row<T> read(
            Register<T> register, SheetRow asSent, SheetRow row, Map<Object, Integer> seen) {
        Findings findings = new Findings();
        for (Column column : register.columns()) {
            String text = row.text(column.key());
            findings.check(text != null || !column.required(), column.key(), "sheets.cell.required");
            findings.check(
                    text == null || !column.personal() || text.indexOf('*') < 0, column.key(), "sheets.cell.masked");
        }
        boolean whole = findings.errors().isEmpty();
        T entry = register.read(row, findings);
        if (whole && findings.errors().isEmpty()) {
            Object key = register.naturalKey(entry);
            Integer before = key == null ? null : seen.putIfAbsent(key, row.number());
            findings.check(before == null, null, "sheets.row.twice", before);
        }
        return new Examined.Row<>(asSent, entry, findings.errors().isEmpty() ? null : refused(findings.errors()));
    }

    private static <T> List<Examined.Row<T>> compared(Register<T> register, List<Examined.Row<T>> rows, Actor actor) {
        List<T> good = rows.stream()
                .filter(row -> row.change() == null)
                .map(Examined.Row::entry)
                .toList();
        List<Change> changes = good.isEmpty() ? List.of() : register.compare(good, actor);
        if (changes.size() != good.size()) {
            throw new IllegalStateException(
                    register.key() + " answers " + changes.size() + " times for " + good.size() + " entries");
        }
        List<Examined.Row<T>> compared = new ArrayList<>();
        int next = 0;
        for (Examined.Row<T> row : rows) {
            compared.add(
                    row.change() != null ? row : new Examined.Row<>(row.cells(), row.entry(), changes.get(next++)));
        }
        return compared;
    }

    /** What is missing is said once, not again by who read it. */
    private static Change refused(List<FieldRefusal> errors) {
        Map<String, FieldRefusal> first = new LinkedHashMap<>();
        errors.forEach(error -> first.putIfAbsent(String.valueOf(error.field()), error));
        return new Change(Change.Effect.REFUSED, List.of(), List.copyOf(first.values()));
    }
}
