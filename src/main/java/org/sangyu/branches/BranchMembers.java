package org.sangyu.branches;

import java.util.Collection;
import java.util.Map;

/** Who knows how many members branches have; the module that keeps the people implements it. */
public interface BranchMembers {

    /**
     * How many people have their primary membership there.
     *
     * @param codes branches; one that is missing in the answer has no members
     */
    Map<String, Integer> counts(Collection<String> codes);
}
