package org.sangyu.volunteering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sangyu.cases.DispatchDesk;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Component;

/**
 * Who sees and verifies whose hours: a leader the team's, a community those of its teams, and nobody their own, which for
 * a leader the community does.
 */
@Component
public class HoursDoors {

    private final RecordTable table;
    private final WhoServes who;
    private final Organisations organisations;
    private final DispatchDesk dispatch;

    HoursDoors(RecordTable table, WhoServes who, Organisations organisations, DispatchDesk dispatch) {
        this.table = table;
        this.who = who;
        this.organisations = organisations;
        this.dispatch = dispatch;
    }

    /** @throws Refusal not found, also for whoever may not know of the record */
    public ServiceRecord seen(long id, Actor actor) {
        return table.find(id)
                .filter(it -> isOwn(it, actor) || mayKeep(it, actor))
                .orElseThrow(() -> Refusal.notFound("volunteering.refused.no-such-record"));
    }

    public boolean isOwn(ServiceRecord it, Actor actor) {
        return Objects.equals(it.accountId(), actor.accountId())
                || who.self(actor)
                        .filter(self -> Objects.equals(it.personId(), self.personId()))
                        .isPresent();
    }

    public boolean mayVerify(ServiceRecord it, Actor actor) {
        return mayKeep(it, actor) && !isOwn(it, actor);
    }

    boolean mayKeep(ServiceRecord it, Actor actor) {
        return keeps(it.teamCode(), it.areaCode(), actor);
    }

    /** @throws Refusal not permitted, when it is none of this person's teams */
    public Organisation requireKeeper(String teamCode, Actor actor) {
        return organisations
                .find(teamCode == null ? "" : teamCode.strip())
                .filter(team -> team.kind() == OrganisationKind.TEAM)
                .filter(team -> keeps(team.code(), team.parentCode(), actor))
                .orElseThrow(() -> Refusal.notPermitted("volunteering.refused.not-your-team"));
    }

    /** Teams whose hours this person keeps: a leader's own, and all in a community's, town's or city's area. */
    List<String> teams(Actor actor) {
        Set<String> teams = new LinkedHashSet<>();
        for (String scope : actor.scopes(Permission.VERIFY_HOURS)) {
            if (scope.startsWith("T-")) {
                teams.add(scope);
            } else {
                within(scope).forEach(team -> teams.add(team.code()));
            }
        }
        return List.copyOf(teams);
    }

    /** When the case of the record began; null where it has none. */
    Instant begun(ServiceRecord it) {
        return it.caseNumber() == null ? null : dispatch.facts(it.caseNumber()).registeredAt();
    }

    private List<Organisation> within(String area) {
        List<Organisation> teams = new ArrayList<>();
        for (Organisation child : organisations.childrenOf(area)) {
            if (child.kind() == OrganisationKind.TEAM && child.active()) {
                teams.add(child);
            } else if (child.isArea() && child.kind() != OrganisationKind.GRID) {
                teams.addAll(within(child.code()));
            }
        }
        return teams;
    }

    private static boolean keeps(String teamCode, String areaCode, Actor actor) {
        return actor.may(Permission.VERIFY_HOURS, teamCode) || actor.may(Permission.VERIFY_HOURS, areaCode);
    }
}
