package org.sangyu.organisation;

import java.util.ArrayList;
import java.util.List;

/** What a clerk should look at in a grid; nothing is refused for it. */
public enum GridFinding {
    /** No size is given. */
    HOUSEHOLDS_UNKNOWN,
    /** Fewer than 200 households; about 300 are usual in a village, 300 to 500 in a town (domain.md §6.4). */
    TOO_SMALL,
    /** More than 600 households. */
    TOO_LARGE,
    /** Residents cannot read whom to ask for (滨州市网格化条例 art. 6). */
    NO_WARDEN;

    static final int FEWEST = 200;
    static final int MOST = 600;

    static List<GridFinding> of(GridKind kind, Integer households, String wardenName, String wardenPhone) {
        List<GridFinding> findings = new ArrayList<>();
        if (kind == GridKind.COMPREHENSIVE) {
            if (households == null) {
                findings.add(HOUSEHOLDS_UNKNOWN);
            } else if (households < FEWEST) {
                findings.add(TOO_SMALL);
            } else if (households > MOST) {
                findings.add(TOO_LARGE);
            }
        }
        if (wardenName == null || wardenPhone == null) {
            findings.add(NO_WARDEN);
        }
        return findings;
    }
}
