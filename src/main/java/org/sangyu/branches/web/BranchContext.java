package org.sangyu.branches.web;

import java.util.List;
import java.util.Map;
import org.sangyu.branches.Associations;
import org.sangyu.branches.Branch;
import org.sangyu.branches.BranchFilter;
import org.sangyu.branches.Branches;
import org.sangyu.branches.PairingFilter;
import org.sangyu.branches.Pairings;
import org.sangyu.organisation.OrganisationContext;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.RegisterSight;
import org.sangyu.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What surrounds a branch: its members, those under it, its pairings, the associations that its secretary presides over. */
@Component
class BranchContext {

    private static final int SHOWN = 100;

    private final Branches branches;
    private final Associations associations;
    private final Pairings pairings;
    private final Organisations organisations;
    private final OrganisationContext context;

    BranchContext(
            Branches branches,
            Associations associations,
            Pairings pairings,
            Organisations organisations,
            OrganisationContext context) {
        this.branches = branches;
        this.associations = associations;
        this.pairings = pairings;
        this.organisations = organisations;
        this.context = context;
    }

    void fill(Model model, Branch branch, Actor actor) {
        Map<String, Integer> members = branches.members(List.of(branch.code()));
        model.addAttribute("branch", branch);
        model.addAttribute("memberCount", members.get(branch.code()));
        model.addAttribute(
                "finding", branches.findings(List.of(branch), members).get(branch.code()));
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
        context.fill(model, branch.code());
    }
}
