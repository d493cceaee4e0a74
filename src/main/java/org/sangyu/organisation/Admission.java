package org.sangyu.organisation;

import java.util.Optional;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;

/** Checks what somebody wants added to the tree, all fields at once, and numbers grids and teams that have no code. */
class Admission {

    private final OrganisationTree tree;
    private final Numbering numbering;

    Admission(OrganisationTree tree, Numbering numbering) {
        this.tree = tree;
        this.numbering = numbering;
    }

    Organisation admit(NewOrganisation wanted, Actor actor) {
        Findings findings = new Findings();
        String given = trimmed(wanted.code());
        HeadRules.check(wanted.name(), wanted.email(), wanted.phone(), findings);
        findings.check(wanted.kind() != null, "kind", "organisation.kind.missing");
        Optional<Organisation> parent = tree.find(trimmed(wanted.parentCode())).filter(Organisation::active);
        findings.check(parent.isPresent(), "parentCode", "organisation.parent.unknown", trimmed(wanted.parentCode()));
        parent.filter(Organisation::isArea).ifPresent(area -> permit(actor, wanted.kind(), area));
        if (wanted.kind() != null && parent.isPresent()) {
            checkPlace(wanted.kind(), given, parent.get(), findings);
        }
        findings.orRefuse();
        OrganisationKind kind = wanted.kind();
        String parentCode = parent.orElseThrow().code();
        if (!given.isEmpty()) {
            numbering.taken(kind, parentCode, given);
        }
        String code = given.isEmpty() ? numbering.next(kind, parentCode) : given;
        Tier tier = kind.isArea() && kind != OrganisationKind.GRID ? Tier.of(code) : null;
        return new Organisation(
                code,
                wanted.name().strip(),
                kind,
                tier,
                parentCode,
                HeadRules.orNull(wanted.email()),
                HeadRules.orNull(wanted.phone()),
                true);
    }

    private static void permit(Actor actor, OrganisationKind kind, Organisation parent) {
        if (!RegisterSight.mayAdd(actor, kind, parent)) {
            throw Refusal.notPermitted("organisation.not-yours", parent.name());
        }
    }

    /** Whether something of this kind, with this code or none, may stand there. */
    void checkPlace(OrganisationKind kind, String code, Organisation parent, Findings findings) {
        if (!kind.belongsUnder(parent.kind())) {
            findings.check(false, "kind", "organisation.kind.misplaced", parent.name());
            return;
        }
        if (code.isEmpty()) {
            findings.check(kind.isNumbered(), "code", "organisation.code.missing");
            return;
        }
        String start = kind.start(parent.code());
        findings.check(kind.matches(code) && code.startsWith(start), "code", "organisation.code.wrong." + kind, start)
                .check(tree.find(code).isEmpty(), "code", "organisation.code.taken", code);
    }

    private static String trimmed(String text) {
        return text == null ? "" : text.strip();
    }
}
