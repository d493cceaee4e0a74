package org.sangyu.organisation;

import org.sangyu.refusal.Findings;

/**
 * What every organisation of the register has, as somebody wants it.
 *
 * @param code of one that is there, or the chosen code of a new one; blank for a new one that is to be numbered
 * @param version as the person saw it; {@code null} to change whatever is there now
 * @param areaCode the area that a new one belongs to; where an organisation belongs never changes, for its code says so
 * @param email may be blank
 * @param phone may be blank
 */
public record OrganisationHead(
        String code, Integer version, String areaCode, String name, String email, String phone, boolean active) {

    /** The same, meant for the organisation with this code as it was seen in this version. */
    public OrganisationHead at(String existing, Integer seen) {
        return new OrganisationHead(existing, seen, areaCode, name, email, phone, active);
    }

    /** The same, whether it takes part or not. */
    public OrganisationHead active(boolean takesPart) {
        return new OrganisationHead(code, version, areaCode, name, email, phone, takesPart);
    }

    /** By what it is recognised in a register: its code or, without one, its area and name. */
    public String key() {
        return code != null && !code.isBlank() ? code : areaCode + " " + name;
    }

    /** What is wrong with it in itself. */
    public Findings check(Findings findings) {
        HeadRules.check(name, email, phone, findings);
        return findings.check(code != null || areaCode != null, "area", "organisation.area.missing");
    }

    NewOrganisation asNew(OrganisationKind kind) {
        return new NewOrganisation(kind, code, name, areaCode, email, phone);
    }
}
