package org.sangyu.sheets;

import java.util.List;
import org.sangyu.refusal.FieldRefusal;

/**
 * What bringing a file in would do, before anything is written.
 *
 * @param columns of the register that the file has
 * @param unknown headings that mean nothing here
 * @param emptied columns that the file lacks, and that would be emptied where the register says something
 * @param refused cells that are wrong, at most {@link #SHOWN}
 * @param fresh new rows, at most as many
 * @param altered rows that change an entry, at most as many
 */
public record ImportPreview(
        Counts counts,
        List<String> columns,
        List<String> unknown,
        List<String> emptied,
        List<WrongCell> refused,
        List<RowChange> fresh,
        List<RowChange> altered) {

    static final int SHOWN = 500;

    /** How many rows are new, change something, stand there already, cannot be brought in. */
    public record Counts(int added, int changed, int same, int refused) {

        public int total() {
            return added + changed + same + refused;
        }

        public int good() {
            return added + changed + same;
        }

        static Counts of(Examined<?> all) {
            return new Counts(
                    all.count(Change.Effect.NEW),
                    all.count(Change.Effect.CHANGED),
                    all.count(Change.Effect.SAME),
                    all.count(Change.Effect.REFUSED));
        }
    }

    /** @param text what stands in the cell; null for what is about the row as a whole */
    public record WrongCell(int row, String column, String text, FieldRefusal reason) {}

    /** @param name what stands in its first column, for recognising it */
    public record RowChange(int row, String name, List<String> columns) {}

    static ImportPreview of(Sheet sheet, Examined<?> all) {
        String first = sheet.columns().get(0);
        return new ImportPreview(
                Counts.of(all),
                sheet.columns(),
                sheet.unknown(),
                emptied(sheet, all),
                wrong(all),
                changes(all, Change.Effect.NEW, first),
                changes(all, Change.Effect.CHANGED, first));
    }

    private static List<String> emptied(Sheet sheet, Examined<?> all) {
        return all.with(Change.Effect.CHANGED).stream()
                .flatMap(row -> row.change().columns().stream())
                .distinct()
                .filter(column -> !sheet.columns().contains(column))
                .toList();
    }

    static List<WrongCell> wrong(Examined<?> all) {
        return all.with(Change.Effect.REFUSED).stream()
                .flatMap(row -> row.change().errors().stream()
                        .map(error -> new WrongCell(
                                row.cells().number(),
                                error.field(),
                                error.field() == null ? null : row.cells().text(error.field()),
                                error)))
                .limit(SHOWN)
                .toList();
    }

    static List<RowChange> changes(Examined<?> all, Change.Effect effect, String nameColumn) {
        return all.with(effect).stream()
                .limit(SHOWN)
                .map(row -> new RowChange(
                        row.cells().number(),
                        row.cells().text(nameColumn),
                        row.change().columns()))
                .toList();
    }
}
