package org.sangyu.cases.web;

import java.util.List;
import java.util.stream.Stream;
import org.sangyu.cases.CaseStatus;

/**
 * Where a case stands in the procedure, as a row of steps that anybody can follow.
 */
record CaseStep(Name name, State state) {

    enum Name {
        REGISTER,
        ACCEPT,
        DISPATCH,
        HANDLE,
        REPLY,
        CHECK,
        CALL_BACK,
        ARCHIVE
    }

    enum State {
        DONE,
        CURRENT,
        AHEAD
    }

    /** What ended early shows only the steps that it took. */
    static List<CaseStep> of(CaseStatus status) {
        Name current = current(status);
        boolean endedEarly = status.isEnd() && status != CaseStatus.ARCHIVED;
        return Stream.of(Name.values())
                .filter(name -> !endedEarly || name.compareTo(current) <= 0)
                .map(name -> new CaseStep(name, state(name, current)))
                .toList();
    }

    private static State state(Name name, Name current) {
        int order = name.compareTo(current);
        return order < 0 ? State.DONE : order == 0 ? State.CURRENT : State.AHEAD;
    }

    private static Name current(CaseStatus status) {
        return switch (status) {
            case REGISTERED, VERIFYING -> Name.REGISTER;
            case FILED, ANSWERED, NOT_ACCEPTED, MERGED, TRANSFERRED -> Name.ACCEPT;
            case DISPATCHED, OBJECTED -> Name.DISPATCH;
            case SIGNED, HANDLING, SUSPENDED, TERMINATING, REDO -> Name.HANDLE;
            case REPLIED -> Name.REPLY;
            case CHECKING -> Name.CHECK;
            case CLOSED, CALLED_BACK -> Name.CALL_BACK;
            case ARCHIVED -> Name.ARCHIVE;
        };
    }
}
