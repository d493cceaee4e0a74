package org.sangyu.cases;

import java.util.Optional;
import org.sangyu.organisation.Tier;

/**
 * Who has the ball, and what for.
 *
 * @param kind DESK, TEAM or UNIT
 * @param limit the holder's own limit in {@code sla_policy}; {@code null} when the case's own due instant counts, or none
 */
record CaseHolder(Duty duty, String kind, String code, String tier, String limit) {

    private static final String DESK = "DESK";

    /** Nobody, when the case is over or suspended: then no time is anybody's. */
    static Optional<CaseHolder> of(LivelihoodCase it, Recusals recusals) {
        return Optional.ofNullable(
                switch (it.status) {
                    case REGISTERED, VERIFYING -> desk(it, Duty.TRIAGE, "triage");
                    case FILED, REDO -> desk(it, Duty.DISPATCH, "dispatch");
                    case DISPATCHED -> handler(it, it.handlerKind == HandlerKind.TEAM ? Duty.OFFER : Duty.HANDLE);
                    case SIGNED, HANDLING -> handler(it, Duty.HANDLE);
                    case REPLIED, CHECKING -> desk(it, Duty.CHECK, "check");
                    case OBJECTED -> desk(it, Duty.DECIDE, "objection.decide");
                    case TERMINATING -> desk(it, Duty.DECIDE, "request.decide");
                    case CLOSED -> caller(it, recusals);
                    case CALLED_BACK -> nextTier(it);
                    case SUSPENDED, ARCHIVED, ANSWERED, NOT_ACCEPTED, MERGED, TRANSFERRED -> null;
                });
    }

    private static CaseHolder desk(LivelihoodCase it, Duty duty, String limit) {
        return new CaseHolder(duty, DESK, it.deskCode, it.tier, limit);
    }

    private static CaseHolder handler(LivelihoodCase it, Duty duty) {
        return it.handlerCode == null
                ? desk(it, Duty.HANDLE, null)
                : new CaseHolder(duty, it.handlerKind.name(), it.handlerCode, it.tier, null);
    }

    /** Who calls back sits at the town, or above it when the town must not know of the case. */
    private static CaseHolder caller(LivelihoodCase it, Recusals recusals) {
        Tier tier = recusals.lowest(it.id, it.areaCode, Tier.TOWN);
        return new CaseHolder(Duty.CALLBACK, DESK, tier.codeFor(it.areaCode), tier.name(), "callback");
    }

    private static CaseHolder nextTier(LivelihoodCase it) {
        Tier next = Tier.valueOf(it.tier).next();
        return new CaseHolder(Duty.DECIDE, DESK, next.codeFor(it.areaCode), next.name(), "overdue.decide");
    }
}
