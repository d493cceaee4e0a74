package org.sangyu.branches;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sangyu.organisation.Existing;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.RegisterWishes;
import org.sangyu.organisation.Saving;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;

/** Several associations as somebody wants them, held against what is there, and the branches whose secretaries preside. */
class AssociationWishes implements RegisterWishes<AssociationEdit, Association> {

    private final Organisations organisations;
    private final LocalDate today;
    private final Existing<Association> existing;

    AssociationWishes(
            List<AssociationEdit> wanted, Organisations organisations, AssociationTable table, LocalDate today) {
        this.organisations = organisations;
        this.today = today;
        this.existing = new Existing<>(
                OrganisationKind.ASSOCIATION,
                wanted.stream().map(AssociationEdit::head).toList(),
                List.of(),
                organisations,
                table::among,
                Association::code);
    }

    @Override
    public Optional<Association> there(AssociationEdit edit) {
        return existing.meant(edit.head());
    }

    @Override
    public Saving saving(AssociationEdit edit) {
        return Saving.of(OrganisationKind.ASSOCIATION, settled(edit), there(edit));
    }

    @Override
    public Findings check(AssociationEdit edit, Actor actor) {
        String area = there(edit).map(Association::areaCode).orElse(edit.head().areaCode());
        Optional<Organisation> branch = branch(edit);
        return edit.check(new Findings(), area, today)
                .check(
                        edit.branchCode() == null || branch.isPresent(),
                        "branchCode",
                        "branches.no-branch",
                        edit.branchCode())
                .check(
                        branch.isEmpty()
                                || area == null
                                || branch.get().parentCode().startsWith(area),
                        "branchCode",
                        "branches.association.branch-elsewhere");
    }

    AssociationTable.Row row(AssociationEdit edit, String code) {
        AssociationEdit settled = settled(edit);
        return new AssociationTable.Row(
                code,
                settled.level(),
                settled.homeUnit(),
                settled.foundedOn() == null ? null : settled.foundedOn().toString(),
                settled.branchCode());
    }

    private AssociationEdit settled(AssociationEdit edit) {
        AssociationEdit at = there(edit)
                .map(now -> edit.at(now.code(), edit.head().version()))
                .orElse(edit);
        return branch(edit).map(found -> at.presidedBy(found.code())).orElse(at);
    }

    private Optional<Organisation> branch(AssociationEdit edit) {
        return organisations.named(OrganisationKind.BRANCH, edit.branchCode());
    }
}
