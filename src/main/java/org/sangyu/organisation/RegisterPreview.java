package org.sangyu.organisation;

import java.util.List;
import java.util.Optional;
import org.sangyu.refusal.FieldRefusal;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.sangyu.sheets.Change;
import org.springframework.stereotype.Component;

/** Says what a row about an organisation would do to the register, before anything is saved. */
@Component
public class RegisterPreview {

    private final Organisations organisations;

    RegisterPreview(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * What saving this would do.
     *
     * @param saving with its details before and after
     * @param findings what is wrong with the row in itself and with what it refers to
     */
    Change change(Saving saving, Findings findings, Actor actor) {
        OrganisationHead head = saving.head();
        Optional<Organisation> there =
                organisations.find(head.code()).filter(organisation -> organisation.kind() == saving.kind());
        if (there.isPresent()) {
            findings.check(
                    RegisterSight.keeps(actor, there.get()),
                    "area",
                    "organisation.not-yours",
                    there.get().name());
        } else {
            checkNew(saving.kind(), head, findings, actor);
        }
        String area = there.map(Organisation::parentCode).orElse(head.areaCode());
        boolean taken = organisations
                .find(saving.kind(), null, area, head.name())
                .filter(namesake -> there.isEmpty() || !namesake.code().equals(head.code()))
                .isPresent();
        findings.check(!taken, "name", "organisation.name.taken");
        List<FieldRefusal> errors = named(findings.errors());
        if (!errors.isEmpty()) {
            return new Change(Change.Effect.REFUSED, List.of(), errors);
        }
        return there.map(now -> Alteration.of(now, saving).changes().keySet())
                .map(fields -> Change.of(List.copyOf(fields)))
                .orElseGet(Change::isNew);
    }

    private void checkNew(OrganisationKind kind, OrganisationHead head, Findings findings, Actor actor) {
        Optional<Organisation> parent = organisations.find(head.areaCode()).filter(Organisation::active);
        findings.check(
                parent.isPresent() || head.areaCode() == null, "area", "organisation.parent.unknown", head.areaCode());
        if (parent.isPresent()) {
            findings.check(
                    RegisterSight.mayAdd(actor, kind, parent.get()),
                    "area",
                    "organisation.not-yours",
                    parent.get().name());
            organisations.checkPlace(kind, head.code() == null ? "" : head.code(), parent.get(), findings);
        }
    }

    /** The tree's fields are called as the columns are. */
    private static List<FieldRefusal> named(List<FieldRefusal> errors) {
        return errors.stream()
                .map(error -> "parentCode".equals(error.field())
                        ? new FieldRefusal("area", error.key(), error.args())
                        : error)
                .distinct()
                .toList();
    }
}
