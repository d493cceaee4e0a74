package org.sangyu.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sangyu.refusal.Findings;

/** A grid as somebody wants it. */
public record GridEdit(
        OrganisationHead head,
        GridKind kind,
        Integer households,
        Integer residents,
        String wardenName,
        String wardenPhone,
        String supervisionPhone)
        implements RegisterEdit {

    private static final int LONGEST_NAME = 30;

    public GridEdit at(String code, Integer version) {
        return new GridEdit(
                head.at(code, version), kind, households, residents, wardenName, wardenPhone, supervisionPhone);
    }

    /** What is wrong in itself, whatever is in the register. */
    Findings check(Findings findings) {
        head.check(findings);
        HeadRules.checkPhone(wardenPhone, "wardenPhone", findings);
        HeadRules.checkPhone(supervisionPhone, "supervisionPhone", findings);
        return findings.check(kind != null, "kind", "organisation.grid.kind-missing")
                .optional(wardenName, LONGEST_NAME, "wardenName", "organisation.grid.warden-too-long")
                .check(
                        households == null || residents == null || residents == 0 || households <= residents,
                        "residents",
                        "organisation.grid.fewer-residents");
    }

    @Override
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("kind", kind == null ? null : kind.name());
        details.put("households", households == null ? null : households.toString());
        details.put("residents", residents == null ? null : residents.toString());
        details.put("wardenName", wardenName);
        details.put("wardenPhone", wardenPhone);
        details.put("supervisionPhone", supervisionPhone);
        return details;
    }
}
