package org.sangyu.branches;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sangyu.organisation.OrganisationHead;
import org.sangyu.organisation.RegisterEdit;
import org.sangyu.refusal.Findings;

/**
 * An association as somebody wants it.
 *
 * @param branchCode the branch whose secretary presides, by code or, in a spreadsheet, by name
 */
public record AssociationEdit(
        OrganisationHead head, AssociationLevel level, String homeUnit, LocalDate foundedOn, String branchCode)
        implements RegisterEdit {

    private static final int LONGEST_UNIT = 60;
    private static final int CITY_CODE = 6;
    private static final int TOWN_CODE = 9;

    public AssociationEdit at(String code, Integer version) {
        return new AssociationEdit(head.at(code, version), level, homeUnit, foundedOn, branchCode);
    }

    AssociationEdit presidedBy(String branch) {
        return new AssociationEdit(head, level, homeUnit, foundedOn, branch);
    }

    /** @param areaCode where it is, or is to be */
    Findings check(Findings findings, String areaCode, LocalDate today) {
        int digits = areaCode == null ? 0 : areaCode.length();
        return head.check(findings)
                .check(level != null, "level", "branches.association.level-missing")
                .check(
                        level != AssociationLevel.TOWN || digits == TOWN_CODE || digits == 0,
                        "level",
                        "branches.association.town-elsewhere")
                .check(
                        level != AssociationLevel.CITY_UNIT || digits == CITY_CODE || digits == 0,
                        "level",
                        "branches.association.unit-elsewhere")
                .check(
                        level != AssociationLevel.CITY_UNIT || homeUnit != null,
                        "homeUnit",
                        "branches.association.unit-missing")
                .optional(homeUnit, LONGEST_UNIT, "homeUnit", "branches.association.unit-too-long")
                .check(foundedOn == null || !foundedOn.isAfter(today), "foundedOn", "branches.in-future");
    }

    @Override
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("level", level == null ? null : level.name());
        details.put("homeUnit", homeUnit);
        details.put("foundedOn", foundedOn == null ? null : foundedOn.toString());
        details.put("branchCode", branchCode);
        return details;
    }
}
