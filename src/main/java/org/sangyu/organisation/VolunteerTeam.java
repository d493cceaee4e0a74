package org.sangyu.organisation;

import java.time.LocalDate;
import java.util.List;

/**
 * A volunteer team and what the register knows of it; its leader and members are people's.
 *
 * @param corps whether it is a corps 大队, which has teams under it
 * @param corpsCode the corps above it
 * @param fields the fields in which it serves, codes of {@link ServiceFields} joined by commas
 * @param committeeCode the community whose residents' committee is asked for its consent; only of a community group
 * @param state of that consent; only of a community group
 */
public record VolunteerTeam(
        String code,
        String name,
        String areaCode,
        String areaName,
        String email,
        String phone,
        boolean active,
        int version,
        TeamKind kind,
        String registrationNo,
        boolean corps,
        String corpsCode,
        String corpsName,
        String fields,
        LocalDate establishedOn,
        String committeeCode,
        String committeeName,
        TeamState state,
        LocalDate decidedOn,
        String decidedBy,
        String stateReason,
        int teamsUnder)
        implements Registered<TeamEdit> {

    public List<String> serviceFields() {
        return fields == null || fields.isEmpty() ? List.of() : List.of(fields.split(","));
    }

    /** Whether it may be asked to help: it takes part, and where consent is needed, it has it. */
    public boolean isReady() {
        return active && (kind != TeamKind.COMMUNITY_GROUP || state == TeamState.APPROVED);
    }

    /** Whether what it does is what a need of this category is about; a category's first letter is its group. */
    public boolean serves(String category) {
        return category != null && !category.isEmpty() && serviceFields().contains(category.substring(0, 1));
    }

    @Override
    public TeamEdit edit() {
        return new TeamEdit(
                new OrganisationHead(code, version, areaCode, name, email, phone, active),
                kind,
                registrationNo,
                corps,
                corpsCode,
                serviceFields(),
                establishedOn,
                committeeCode,
                state == TeamState.APPROVED ? decidedOn : null);
    }
}
