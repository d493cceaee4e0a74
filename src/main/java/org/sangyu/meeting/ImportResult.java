package org.sangyu.meeting;

import java.util.List;

/**
 * What came of an import.
 *
 * @param accepted rows of the file that stand in the lists now
 * @param alreadyThere how many of them stood there before, because the same file was imported already
 * @param rejected what was wrong, in the order of the file
 */
public record ImportResult(int accepted, int alreadyThere, List<RowError> rejected) {

    public ImportResult {
        rejected = List.copyOf(rejected);
    }
}
