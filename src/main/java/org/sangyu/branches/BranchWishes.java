package org.sangyu.branches;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sangyu.organisation.Existing;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.RegisterWishes;
import org.sangyu.organisation.Saving;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;

/**
 * Several branches as somebody wants them, held against what is there: which of them exist, under which general branch
 * each is to stand, and what speaks against it. One query, however many they are.
 */
class BranchWishes implements RegisterWishes<BranchEdit, Branch> {

    private final Organisations organisations;
    private final LocalDate today;
    private final Existing<Branch> existing;
    private final Set<String> newGenerals;

    BranchWishes(List<BranchEdit> wanted, Organisations organisations, BranchTable table, LocalDate today) {
        this.organisations = organisations;
        this.today = today;
        this.existing = new Existing<>(
                OrganisationKind.BRANCH,
                wanted.stream().map(BranchEdit::head).toList(),
                wanted.stream()
                        .flatMap(edit -> above(edit).stream())
                        .map(Organisation::code)
                        .toList(),
                organisations,
                table::among,
                Branch::code);
        this.newGenerals = wanted.stream()
                .filter(BranchEdit::general)
                .map(edit -> edit.head().name())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Branch> there(BranchEdit edit) {
        return existing.meant(edit.head());
    }

    /** Under its general branch by code; one that is added beside it keeps the name until it has a code. */
    private BranchEdit settled(BranchEdit edit) {
        BranchEdit at = there(edit)
                .map(branch -> edit.at(branch.code(), edit.head().version()))
                .orElse(edit);
        return above(edit).map(found -> at.under(found.code())).orElse(at);
    }

    @Override
    public Saving saving(BranchEdit edit) {
        return Saving.of(OrganisationKind.BRANCH, settled(edit), there(edit));
    }

    @Override
    public Findings check(BranchEdit edit, Actor actor) {
        Findings findings = edit.check(new Findings(), today);
        Optional<Branch> now = there(edit);
        if (edit.generalCode() != null) {
            Optional<Organisation> found = above(edit);
            boolean isGeneral = found.flatMap(one -> existing.coded(one.code()))
                            .filter(branch -> branch.general() && branch.active())
                            .isPresent()
                    || newGenerals.contains(found.map(Organisation::name).orElse(edit.generalCode()));
            boolean itself = now.isPresent()
                    && found.filter(one -> one.code().equals(now.get().code())).isPresent();
            findings.check(isGeneral, "generalCode", "branches.no-general", edit.generalCode())
                    .check(!itself, "generalCode", "branches.own-general");
        }
        int under = now.map(Branch::branchesUnder).orElse(0);
        findings.check(edit.general() || under == 0, "general", "branches.has-branches", under)
                .check(edit.dissolvedOn() == null || under == 0, "dissolvedOn", "branches.has-branches", under);
        String village = edit.villageCode();
        String area = now.map(Branch::areaCode).orElse(edit.head().areaCode());
        if (village != null) {
            boolean isVillage = organisations
                    .find(village)
                    .filter(place -> place.kind() == OrganisationKind.COMMUNITY)
                    .isPresent();
            findings.check(isVillage, "villageCode", "branches.no-village", village)
                    .check(
                            !isVillage || area == null || village.startsWith(area),
                            "villageCode",
                            "branches.village-elsewhere");
        }
        return findings;
    }

    /** The codes of the general branches of these; those added beside them are known by name. */
    List<String> generalCodes(List<BranchEdit> wanted, List<Organisation> saved) {
        return RegisterWishes.codesAbove(
                wanted.stream().map(edit -> settled(edit).generalCode()).toList(), saved, i -> wanted.get(i)
                        .general());
    }

    private Optional<Organisation> above(BranchEdit edit) {
        return organisations.named(OrganisationKind.BRANCH, edit.generalCode());
    }
}
