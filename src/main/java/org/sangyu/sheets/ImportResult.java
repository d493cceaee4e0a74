package org.sangyu.sheets;

import java.util.List;
import org.sangyu.sheets.ImportPreview.Counts;
import org.sangyu.sheets.ImportPreview.RowChange;

/**
 * What bringing a file in did.
 *
 * @param refused what was left out, as it was said
 */
public record ImportResult(Counts counts, List<RowChange> added, List<RowChange> changed, List<Left> refused) {

    /** @param column null for what is about the row as a whole */
    public record Left(int row, String column, String reason) {}
}
