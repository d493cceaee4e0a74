package org.sangyu.cases;

/**
 * A case went from one status to another.
 *
 * @param handlerKind null when nobody handles it now
 * @param closingCode null while it is not closed
 */
public record CaseMoved(
        String number, CaseStatus from, CaseStatus to, HandlerKind handlerKind, ClosingCode closingCode) {}
