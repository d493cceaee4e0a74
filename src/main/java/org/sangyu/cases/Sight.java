package org.sangyu.cases;

import static org.sangyu.cases.CaseStatus.*;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sangyu.security.Actor;
import org.sangyu.security.Grant;
import org.sangyu.security.Permission;
import org.sangyu.security.Role;

/** How much of a case somebody sees (domain.md §7.1, §10, §13.6–13.14). Who sees none of it is not told it exists. */
public enum Sight {
    /** What a volunteer needs to decide, and after accepting, to help; ends with the task. */
    WORKSHEET,
    /** Everything but who the petitioner is. */
    MASKED,
    FULL;

    /** Where a volunteer team has the case before it accepted: it is only asked. */
    static final Set<CaseStatus> OFFERED = EnumSet.of(DISPATCHED);

    /** Where a volunteer team works on the case. */
    static final Set<CaseStatus> WITH_TEAM = EnumSet.of(SIGNED, HANDLING);

    /** Where a unit has nothing to do with the case, even if its code still stands there. */
    static final Set<CaseStatus> WITHOUT_UNIT = EnumSet.of(REGISTERED, VERIFYING, FILED);

    /** Whom a case is kept from for another reason (recusal) was found out before this is asked. */
    static Optional<Sight> of(StoredCase it, Actor actor) {
        if (it.type() == CaseType.REPORT && !mayKnowOfReport(it, actor)) {
            return Optional.empty();
        }
        if (seesPetitioner(it, actor)) {
            return Optional.of(FULL);
        }
        if (isSubmitter(it, actor) || actor.may(Permission.SEE_AREA_CASES, it.areaCode()) || isUnit(it, actor)) {
            return Optional.of(MASKED);
        }
        return isTeam(it, actor) ? Optional.of(WORKSHEET) : Optional.empty();
    }

    /**
     * A report 举报 is known to the desks of the tier that has it and above, to the unit that handles it, and while it
     * waits for its callback to the clerk who calls; not to whoever filed it, to grid members or to volunteers
     * (domain.md §13.23).
     */
    private static boolean mayKnowOfReport(StoredCase it, Actor actor) {
        return isUnit(it, actor)
                || Recusals.recordedBy(it.deskCode(), actor)
                || (it.status() == CLOSED
                        && actor.grants().stream()
                                .anyMatch(grant -> grant.role() == Role.CALLBACK && grant.covers(it.areaCode())));
    }

    private static boolean seesPetitioner(StoredCase it, Actor actor) {
        if (it.petitioner().confidential()) {
            return isDecidingDesk(it, actor);
        }
        boolean area = actor.may(Permission.SEE_AREA_CASES, it.areaCode())
                && actor.may(Permission.SEE_PETITIONER, it.areaCode());
        return area || isSubmitter(it, actor) || isUnit(it, actor);
    }

    /** Who decides about the case now; while it waits for its callback, that is the clerk who has to call. */
    private static boolean isDecidingDesk(StoredCase it, Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role().permissions().contains(Permission.SEE_PETITIONER))
                .anyMatch(grant -> grant.role() == Role.CALLBACK
                        ? it.status() == CLOSED && grant.covers(it.areaCode())
                        : grant.scope().equals(it.deskCode()));
    }

    static boolean isSubmitter(StoredCase it, Actor actor) {
        return actor.isPerson() && it.submittedBy() == actor.accountId();
    }

    /** Whether they act for the unit, or the community, to which the case was sent. */
    static boolean isUnit(StoredCase it, Actor actor) {
        if (it.handlerKind() == null || WITHOUT_UNIT.contains(it.status())) {
            return false;
        }
        return switch (it.handlerKind()) {
            case TEAM -> false;
            case UNIT -> actor.may(Permission.SEE_OWN_CASES, it.handlerCode());
            case COMMUNITY -> actor.grants().contains(new Grant(Role.COMMUNITY, it.handlerCode()));
        };
    }

    static boolean isTeam(StoredCase it, Actor actor) {
        return it.handlerKind() == HandlerKind.TEAM
                && (OFFERED.contains(it.status()) || WITH_TEAM.contains(it.status()))
                && actor.may(Permission.SEE_OWN_CASES, it.handlerCode());
    }

    /** Whether the actor deals with the case at the desk or as the unit or team that took it on. */
    static boolean handles(StoredCase it, Actor actor) {
        return actor.may(Permission.ADD_EVIDENCE)
                && (actor.may(Permission.ADD_EVIDENCE, it.areaCode())
                        || isUnit(it, actor)
                        || (isTeam(it, actor) && WITH_TEAM.contains(it.status())));
    }
}
