package org.sangyu.volunteering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Findings;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a call may ask, with what speaks for and against each; whom it asks is decided by whoever calls. */
@Service
@Transactional(readOnly = true)
public class CallAudience {

    private final Candidates candidates;
    private final Organisations organisations;

    CallAudience(Candidates candidates, Organisations organisations) {
        this.candidates = candidates;
        this.organisations = organisations;
    }

    /** What is usually wanted for it. */
    public Advice.Usual usual(CallMatter matter, Actor by) {
        return candidates.usual(matter, by);
    }

    /**
     * Those of the team, or who live in the community, each with what speaks for and against asking them for this.
     *
     * @throws Refusal invalid, when the team is none that this person may ask
     */
    public List<Candidate> candidates(NewCall typed, CallMatter matter, Actor by) {
        return candidates.byFit(CallChecks.wanted(typed, matter.caseNumber()), matter, team(typed, matter, by), by);
    }

    /** Those of the team against whom nothing speaks, for a module that calls for what it keeps itself. */
    public List<Candidate> mayBeAsked(NewCall typed, CallMatter matter) {
        return candidates.of(CallChecks.wanted(typed, null), matter, typed.team()).stream()
                .filter(Candidate::mayBeAsked)
                .toList();
    }

    /** How fitting these teams and people are for it, for the same. */
    public Advice.Told among(CallMatter matter, Collection<String> teams, Collection<Long> people) {
        return candidates.among(matter, teams, people);
    }

    /** Only those against whom nothing speaks; of those who are ticked, everybody else is named with the reason. */
    List<Long> chosen(NewCall typed, CallMatter matter, Findings findings, Actor by) {
        List<Candidate> known =
                candidates.of(CallChecks.wanted(typed, matter.caseNumber()), matter, team(typed, matter, by));
        List<Long> people = new ArrayList<>();
        for (Candidate one : known) {
            boolean wanted = typed.toTeam() || typed.people().contains(one.personId());
            if (wanted && one.mayBeAsked()) {
                people.add(one.personId());
            } else if (wanted && !typed.toTeam()) {
                findings.check(
                        false,
                        "people",
                        "volunteering.call.refused.blocked",
                        one.name(),
                        String.join("; ", one.blocks()));
            }
        }
        findings.check(!people.isEmpty() || !findings.errors().isEmpty(), "people", "volunteering.call.refused.nobody");
        return people;
    }

    /** A leader asks the own team and no other; a desk one that serves the place, or any of its own area. */
    String team(NewCall typed, CallMatter matter, Actor by) {
        if (matter.byTeam()) {
            return matter.teamCode();
        }
        String team = typed.team() == null || typed.team().isBlank()
                ? null
                : typed.team().strip();
        if (team == null) {
            return null;
        }
        boolean serves = organisations.teamsServing(matter.areaCode()).stream()
                .anyMatch(one -> one.code().equals(team));
        boolean own = organisations
                .find(team)
                .filter(one -> one.kind() == OrganisationKind.TEAM && one.active())
                .map(one -> by.may(Permission.CALL_FOR_HELP, one.parentCode()))
                .orElse(false);
        if (!serves && !own) {
            throw Refusal.invalid("team", "volunteering.call.refused.team-unknown");
        }
        return team;
    }
}
