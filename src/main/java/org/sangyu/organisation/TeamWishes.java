package org.sangyu.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;

/**
 * Several teams as somebody wants them, held against what is there: which of them exist, to which corps each means to
 * belong, and what speaks against it. Two queries, however many they are.
 */
class TeamWishes {

    private final Organisations organisations;
    private final Map<String, VolunteerTeam> there = new HashMap<>();
    private final Map<String, VolunteerTeam> corps;
    private final Set<String> newCorps = new HashSet<>();

    TeamWishes(List<TeamEdit> wanted, Organisations organisations, TeamTable table) {
        this.organisations = organisations;
        Map<String, String> codes = new HashMap<>();
        Set<String> above = new HashSet<>();
        for (TeamEdit edit : wanted) {
            OrganisationHead head = edit.head();
            organisations
                    .find(OrganisationKind.TEAM, head.code(), head.areaCode(), head.name())
                    .ifPresent(found -> codes.put(head.key(), found.code()));
            corpsOf(edit).ifPresent(found -> above.add(found.code()));
            if (edit.corps()) {
                newCorps.add(head.name());
            }
        }
        Set<String> asked = new HashSet<>(codes.values());
        asked.addAll(above);
        Map<String, VolunteerTeam> known =
                table.among(asked).stream().collect(Collectors.toMap(VolunteerTeam::code, Function.identity()));
        codes.forEach((key, code) -> there.put(key, known.get(code)));
        corps = known;
    }

    Optional<VolunteerTeam> there(TeamEdit edit) {
        return Optional.ofNullable(there.get(edit.head().key()));
    }

    /** The same, belonging to a corps by its code; one that is added beside it keeps the name until it has a code. */
    TeamEdit settled(TeamEdit edit) {
        TeamEdit at = there(edit)
                .map(team -> edit.at(team.code(), edit.head().version()))
                .orElse(edit);
        return corpsOf(edit).map(found -> at.under(found.code())).orElse(at);
    }

    Findings check(TeamEdit edit, LocalDate today, Actor actor) {
        Findings findings = edit.check(new Findings(), today);
        Optional<VolunteerTeam> now = there(edit);
        if (edit.corpsCode() != null) {
            Optional<Organisation> found = corpsOf(edit);
            boolean beside = found.isEmpty() && newCorps.contains(edit.corpsCode());
            boolean isCorps = found.map(one -> corps.get(one.code()))
                            .filter(VolunteerTeam::corps)
                            .isPresent()
                    || found.isPresent() && newCorps.contains(found.get().name());
            findings.check(isCorps || beside, "corpsCode", "organisation.team.no-corps", edit.corpsCode())
                    .check(
                            found.isEmpty()
                                    || !found.get()
                                            .code()
                                            .equals(now.map(VolunteerTeam::code).orElse(null)),
                            "corpsCode",
                            "organisation.team.own-corps");
        }
        findings.check(
                edit.corps() || now.isEmpty() || now.get().teamsUnder() == 0,
                "corps",
                "organisation.team.has-teams",
                now.map(VolunteerTeam::teamsUnder).orElse(0));
        String committee = edit.committee();
        if (committee != null) {
            findings.check(organisations.isArea(committee), "committeeCode", "organisation.typed.no-area", committee);
            boolean newConsent = edit.approvedOn() != null
                    && now.filter(team -> edit.approvedOn().equals(team.edit().approvedOn()))
                            .isEmpty();
            findings.check(
                    !newConsent || actor.may(Permission.KEEP_REGISTER, committee),
                    "approvedOn",
                    "organisation.team.not-your-consent");
        }
        return findings;
    }

    /** Its state and, where that begins now, the decision: a group that changes its committee asks anew. */
    TeamTable.Row row(TeamEdit edit, String code, String corpsCode, LocalDate today, Actor actor) {
        VolunteerTeam now = there.get(edit.head().key());
        String committee = edit.committee();
        boolean same = now != null && now.state() != null && now.committeeCode().equals(committee);
        TeamState state = committee == null
                ? null
                : edit.approvedOn() != null ? TeamState.APPROVED : same ? now.state() : TeamState.PROPOSED;
        boolean kept = same
                && state == now.state()
                && (edit.approvedOn() == null || edit.approvedOn().equals(now.decidedOn()));
        LocalDate decidedOn = kept ? now.decidedOn() : state == TeamState.APPROVED ? edit.approvedOn() : null;
        return new TeamTable.Row(
                code,
                edit.kind(),
                HeadRules.orNull(edit.registrationNo()),
                edit.corps(),
                corpsCode,
                edit.serviceFields(),
                edit.establishedOn() == null ? null : edit.establishedOn().toString(),
                committee,
                state,
                decidedOn == null ? null : decidedOn.toString(),
                kept ? now.decidedBy() : state == TeamState.APPROVED ? actor.username() : null,
                kept ? now.stateReason() : null);
    }

    /** The codes under which the corps of these teams are saved; those added beside them are known by name. */
    static List<String> corpsCodes(List<TeamEdit> settled, List<Organisation> saved) {
        Map<String, String> added = new HashMap<>();
        for (int i = 0; i < settled.size(); i++) {
            if (settled.get(i).corps()) {
                added.put(saved.get(i).name(), saved.get(i).code());
            }
        }
        List<String> codes = new ArrayList<>();
        for (TeamEdit edit : settled) {
            codes.add(edit.corpsCode() == null ? null : added.getOrDefault(edit.corpsCode(), edit.corpsCode()));
        }
        return codes;
    }

    private Optional<Organisation> corpsOf(TeamEdit edit) {
        return organisations.named(OrganisationKind.TEAM, edit.corpsCode());
    }
}
