package org.sangyu.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sangyu.refusal.Findings;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;

/**
 * Several teams as somebody wants them, held against what is there: which of them exist, to which corps each means to
 * belong, and what speaks against it. Two queries, however many they are.
 */
class TeamWishes implements RegisterWishes<TeamEdit, VolunteerTeam> {

    private final Organisations organisations;
    private final LocalDate today;
    private final Existing<VolunteerTeam> existing;
    private final Set<String> newCorps;

    TeamWishes(List<TeamEdit> wanted, Organisations organisations, TeamTable table, LocalDate today) {
        this.organisations = organisations;
        this.today = today;
        this.existing = new Existing<>(
                OrganisationKind.TEAM,
                wanted.stream().map(TeamEdit::head).toList(),
                wanted.stream()
                        .flatMap(edit -> corpsOf(edit).stream())
                        .map(Organisation::code)
                        .toList(),
                organisations,
                table::among,
                VolunteerTeam::code);
        this.newCorps = wanted.stream()
                .filter(TeamEdit::corps)
                .map(edit -> edit.head().name())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<VolunteerTeam> there(TeamEdit edit) {
        return existing.meant(edit.head());
    }

    @Override
    public Saving saving(TeamEdit edit) {
        TeamEdit settled = settled(edit);
        Map<String, String> before =
                there(edit).map(team -> team.edit().details()).orElse(Map.of());
        Map<String, String> after = settled.details();
        if (edit.approvedOn() == null
                && before.get("committeeCode") != null
                && before.get("committeeCode").equals(after.get("committeeCode"))) {
            // nobody withdraws consent by leaving the day out
            after.put("approvedOn", before.get("approvedOn"));
        }
        return new Saving(OrganisationKind.TEAM, settled.head(), before, after);
    }

    /** The same, belonging to a corps by its code; one that is added beside it keeps the name until it has a code. */
    private TeamEdit settled(TeamEdit edit) {
        TeamEdit at = there(edit)
                .map(team -> edit.at(team.code(), edit.head().version()))
                .orElse(edit);
        return corpsOf(edit).map(found -> at.under(found.code())).orElse(at);
    }

    @Override
    public Findings check(TeamEdit edit, Actor actor) {
        Findings findings = edit.check(new Findings(), today);
        Optional<VolunteerTeam> now = there(edit);
        if (edit.corpsCode() != null) {
            Optional<Organisation> found = corpsOf(edit);
            boolean beside = found.isEmpty() && newCorps.contains(edit.corpsCode());
            boolean isCorps = found.flatMap(one -> existing.coded(one.code()))
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
    TeamTable.Row row(TeamEdit edit, String code, String corpsCode, Actor actor) {
        VolunteerTeam now = there(edit).orElse(null);
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
    List<String> corpsCodes(List<TeamEdit> wanted, List<Organisation> saved) {
        return RegisterWishes.codesAbove(
                wanted.stream().map(edit -> settled(edit).corpsCode()).toList(), saved, i -> wanted.get(i)
                        .corps());
    }

    private Optional<Organisation> corpsOf(TeamEdit edit) {
        return organisations.named(OrganisationKind.TEAM, edit.corpsCode());
    }
}
