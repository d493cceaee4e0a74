package org.sangyu.organisation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sangyu.refusal.Findings;

/**
 * A volunteer team as somebody wants it.
 *
 * @param corpsCode the corps above it, by code or, in a spreadsheet, by name
 * @param committeeCode the community whose residents' committee is asked; without one, the community of the team itself
 * @param approvedOn in a spreadsheet, the day on which that committee consented
 */
public record TeamEdit(
        OrganisationHead head,
        TeamKind kind,
        String registrationNo,
        boolean corps,
        String corpsCode,
        List<String> serviceFields,
        LocalDate establishedOn,
        String committeeCode,
        LocalDate approvedOn)
        implements RegisterEdit {

    private static final int LONGEST_NUMBER = 40;

    public TeamEdit at(String code, Integer version) {
        return with(head.at(code, version), corpsCode);
    }

    TeamEdit under(String corps) {
        return with(head, corps);
    }

    /** Whose consent a community group needs: that of the committee named, or of the community that it belongs to. */
    String committee() {
        boolean own =
                committeeCode == null && head.areaCode() != null && OrganisationKind.COMMUNITY.matches(head.areaCode());
        return kind != TeamKind.COMMUNITY_GROUP ? null : own ? head.areaCode() : committeeCode;
    }

    /** What is wrong in itself, whatever is in the register. */
    Findings check(Findings findings, LocalDate today) {
        head.check(findings);
        boolean group = kind == TeamKind.COMMUNITY_GROUP;
        return findings.check(kind != null, "kind", "organisation.team.kind-missing")
                .check(
                        kind != TeamKind.REGISTERED || registrationNo != null,
                        "registrationNo",
                        "organisation.team.number-missing")
                .optional(registrationNo, LONGEST_NUMBER, "registrationNo", "organisation.team.number-too-long")
                .check(!corps || corpsCode == null, "corpsCode", "organisation.team.corps-under-corps")
                .check(
                        establishedOn == null || !establishedOn.isAfter(today),
                        "establishedOn",
                        "organisation.typed.in-future")
                .check(approvedOn == null || !approvedOn.isAfter(today), "approvedOn", "organisation.typed.in-future")
                .check(!group || committee() != null, "committeeCode", "organisation.team.committee-missing")
                .check(
                        committeeCode == null || OrganisationKind.COMMUNITY.matches(committeeCode),
                        "committeeCode",
                        "organisation.team.committee-no-community")
                .check(group || approvedOn == null, "approvedOn", "organisation.team.needs-no-consent");
    }

    @Override
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("kind", kind == null ? null : kind.name());
        details.put("registrationNo", registrationNo);
        details.put("corps", "" + corps);
        details.put("corpsCode", corpsCode);
        details.put("serviceFields", String.join(",", serviceFields));
        details.put("establishedOn", establishedOn == null ? null : establishedOn.toString());
        details.put("committeeCode", committee());
        details.put("approvedOn", approvedOn == null ? null : approvedOn.toString());
        return details;
    }

    private TeamEdit with(OrganisationHead newHead, String corpsAbove) {
        return new TeamEdit(
                newHead,
                kind,
                registrationNo,
                corps,
                corpsAbove,
                serviceFields,
                establishedOn,
                committeeCode,
                approvedOn);
    }
}
