package org.sangyu.branches;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.RegisterSight;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Component;

/** What speaks against pairing a branch with a village: the same two are paired at most once at a time. */
@Component
class PairingRules {

    private final Organisations organisations;
    private final Clock clock;

    PairingRules(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @param others the pairings of the same two besides this one */
    Findings check(PairingEdit edit, List<Pairing> others, Actor actor) {
        Findings findings = edit.check(new Findings(), today());
        Organisation branch = organisations
                .find(edit.branchCode())
                .filter(one -> one.kind() == OrganisationKind.BRANCH)
                .orElse(null);
        Organisation village = organisations
                .find(edit.villageCode())
                .filter(one -> one.kind() == OrganisationKind.COMMUNITY)
                .orElse(null);
        findings.check(
                        edit.branchCode() == null || branch != null,
                        "branchCode",
                        "branches.no-branch",
                        edit.branchCode())
                .check(
                        branch == null || branch.active() || edit.endedOn() != null,
                        "branchCode",
                        "branches.pairing.branch-dissolved")
                .check(
                        edit.villageCode() == null || village != null,
                        "villageCode",
                        "branches.no-village",
                        edit.villageCode());
        if (branch != null && village != null) {
            findings.check(
                    RegisterSight.keeps(actor, branch) || actor.may(Permission.KEEP_REGISTER, village.code()),
                    "branchCode",
                    "branches.pairing.neither-yours");
        }
        boolean twice = others.stream().anyMatch(other -> edit.overlaps(other.startedOn(), other.endedOn()));
        return findings.check(!twice, "startedOn", "branches.pairing.same-time");
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Branches.ZONE);
    }
}
