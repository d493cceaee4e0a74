package org.sangyu.matching;

import java.util.List;

/**
 * What is to be planned.
 *
 * @param scope whose teams and volunteers: an area, branch or team; null for the actor's own
 * @param pins what stays as it is
 */
public record PlanRequest(List<Need> needs, String scope, List<Pin> pins) {

    public PlanRequest {
        needs = List.copyOf(needs);
        pins = List.copyOf(pins);
        long keys = needs.stream().map(Need::key).distinct().count();
        if (keys != needs.size()) {
            throw new IllegalArgumentException("Each need stands in a plan once");
        }
    }
}
