package org.sangyu.branches;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sangyu.organisation.OrganisationHead;
import org.sangyu.organisation.RegisterEdit;
import org.sangyu.refusal.Findings;

/**
 * A branch as somebody wants it.
 *
 * @param generalCode the general branch above it, by code or, in a spreadsheet, by name
 */
public record BranchEdit(
        OrganisationHead head,
        BranchKind kind,
        Regularity regularity,
        boolean joint,
        boolean general,
        String generalCode,
        String villageCode,
        LocalDate foundedOn,
        LocalDate dissolvedOn)
        implements RegisterEdit {

    public BranchEdit at(String code, Integer version) {
        return with(head.at(code, version), generalCode);
    }

    BranchEdit under(String generalBranch) {
        return with(head, generalBranch);
    }

    /** What is wrong in itself, whatever is in the register. */
    Findings check(Findings findings, LocalDate today) {
        return head.check(findings)
                .check(kind != null, "kind", "branches.kind-missing")
                .check(regularity != null, "regularity", "branches.regularity-missing")
                .check(!joint || !general, "general", "branches.joint-and-general")
                .check(!general || generalCode == null, "generalCode", "branches.general-under-general")
                .check(foundedOn == null || !foundedOn.isAfter(today), "foundedOn", "branches.in-future")
                .check(dissolvedOn == null || !dissolvedOn.isAfter(today), "dissolvedOn", "branches.in-future")
                .check(
                        dissolvedOn == null || foundedOn == null || !dissolvedOn.isBefore(foundedOn),
                        "dissolvedOn",
                        "branches.dissolved-before-founded");
    }

    @Override
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("kind", kind == null ? null : kind.name());
        details.put("regularity", regularity == null ? null : regularity.name());
        details.put("joint", "" + joint);
        details.put("general", "" + general);
        details.put("generalCode", generalCode);
        details.put("villageCode", villageCode);
        details.put("foundedOn", foundedOn == null ? null : foundedOn.toString());
        details.put("dissolvedOn", dissolvedOn == null ? null : dissolvedOn.toString());
        return details;
    }

    private BranchEdit with(OrganisationHead newHead, String generalBranch) {
        return new BranchEdit(
                newHead, kind, regularity, joint, general, generalBranch, villageCode, foundedOn, dissolvedOn);
    }
}
