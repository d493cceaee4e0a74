package org.sangyu.branches.web;

import java.util.List;
import java.util.stream.Stream;
import org.sangyu.branches.Branch;
import org.sangyu.branches.BranchFilter;
import org.sangyu.branches.BranchKind;
import org.sangyu.branches.Branches;
import org.sangyu.branches.Regularity;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.RegisterChoices;
import org.sangyu.organisation.RegisterChoices.Choice;
import org.sangyu.organisation.Tier;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the forms of branches, associations and pairings choose from. */
@Component
class BranchChoices {

    private static final int MOST = 10_000;

    private final Branches branches;
    private final Organisations organisations;
    private final RegisterChoices words;

    BranchChoices(Branches branches, Organisations organisations, RegisterChoices words) {
        this.branches = branches;
        this.organisations = organisations;
        this.words = words;
    }

    void kinds(Model model) {
        model.addAttribute("kinds", words.of(BranchKind.values(), "branches.sheet.branches.kind"));
        model.addAttribute("regularities", words.of(Regularity.values(), "branches.sheet.branches.regularity"));
    }

    /** Every community and village of the person's city: also one elsewhere can be a branch's partner. */
    List<Choice> villages(Actor actor) {
        return words.named(actor.scopes(Permission.SEE_REGISTER).stream()
                .map(scope -> scope.replaceFirst("^[A-Z]-", ""))
                .map(Tier.CITY::codeFor)
                .distinct()
                .flatMap(city -> organisations.areasWithin(city).stream())
                .filter(area -> area.kind() == OrganisationKind.COMMUNITY));
    }

    /** The branches that the person sees, for a pairing or an association. */
    List<Choice> named(Actor actor, BranchFilter filter) {
        return branches.list(filter, null, MOST, actor).items().stream()
                .map(branch -> new Choice(branch.code(), branch.name()))
                .toList();
    }

    /** The general branches that the person sees, and the one that the branch is under; {@code null} for a new branch. */
    List<Choice> generals(Branch branch, Actor actor) {
        Stream<String> codes = Stream.concat(
                branches.list(BranchFilter.allGeneral(), null, MOST, actor).items().stream()
                        .map(Branch::code)
                        .filter(code -> branch == null || !code.equals(branch.code())),
                Stream.ofNullable(branch == null ? null : branch.generalCode()));
        return words.named(codes.distinct().map(organisations::require));
    }
}
