package org.sangyu.matching;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/** Several reasons as one argument of a message; at most the first three, which is all that anybody reads. */
record Reasons(List<Reason> all) implements MessageSourceResolvable {

    private static final int MOST = 3;

    @Override
    public String[] getCodes() {
        return new String[] {"matching.reasons." + Math.min(MOST, all.size())};
    }

    @Override
    public Object[] getArguments() {
        return all.stream().limit(MOST).toArray();
    }
}
