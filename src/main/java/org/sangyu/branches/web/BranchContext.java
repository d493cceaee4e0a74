package org.sangyu.branches.web;

import java.util.List;
import org.sangyu.branches.Associations;
import org.sangyu.branches.Branch;
import org.sangyu.branches.BranchFilter;
import org.sangyu.branches.Branches;
import org.sangyu.branches.PairingFilter;
import org.sangyu.branches.Pairings;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.RegisterChoices.Choice;
import org.sangyu.organisation.RegisterSight;
import org.sangyu.organisation.Tier;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What surrounds a branch: those under it, its pairings, the associations that its secretary presides over. */
@Component
class BranchContext {

    private static final int SHOWN = 100;

    private final Branches branches;
    private final Associations associations;
    private final Pairings pairings;
    private final Organisations organisations;

    BranchContext(Branches branches, Associations associations, Pairings pairings, Organisations organisations) {
        this.branches = branches;
        this.associations = associations;
        this.pairings = pairings;
        this.organisations = organisations;
    }

    void fill(Model model, Branch branch, Actor actor) {
        model.addAttribute(
                "under",
                branch.general()
                        ? branches.list(BranchFilter.ofGeneral(branch.code()), null, SHOWN, actor)
                                .items()
                        : List.of());
        model.addAttribute(
                "seesGeneral",
                branch.generalCode() != null && RegisterSight.sees(actor, organisations.require(branch.generalCode())));
        model.addAttribute("associations", associations.presidedBy(branch.code()));
        model.addAttribute(
                "pairings",
                pairings.list(PairingFilter.ofBranch(branch.code()), null, SHOWN, actor)
                        .items());
    }

    /** Every community and village of the person's city: also one elsewhere can be a branch's partner. */
    List<Choice> villages(Actor actor) {
        return actor.scopes(Permission.SEE_REGISTER).stream()
                .map(scope -> scope.replaceFirst("^[A-Z]-", ""))
                .map(Tier.CITY::codeFor)
                .distinct()
                .flatMap(city -> organisations.areasWithin(city).stream())
                .filter(area -> area.kind() == OrganisationKind.COMMUNITY)
                .map(BranchContext::choice)
                .toList();
    }

    /** The branches that the person keeps, for a pairing or an association. */
    List<Choice> branches(Actor actor, BranchFilter filter) {
        return branches.list(filter, null, SHOWN * SHOWN, actor).items().stream()
                .map(branch -> new Choice(branch.code(), branch.name()))
                .toList();
    }

    private static Choice choice(Organisation area) {
        return new Choice(area.code(), area.name());
    }
}
