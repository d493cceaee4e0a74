package org.sangyu.volunteering;

import org.sangyu.security.Actor;

/**
 * A volunteer has left a case, saying how it stands; the hours are being written down. Whoever keeps the procedure moves it
 * on in the same transaction.
 */
public record VisitEnded(String caseNumber, Visit visit, VisitResult result, Actor volunteer) {}
