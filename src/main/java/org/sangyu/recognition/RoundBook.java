package org.sangyu.recognition;

import java.util.List;
import java.util.Objects;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.Organisations;
import org.sangyu.refusal.Refusal;
import org.sangyu.security.Actor;
import org.sangyu.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which selections there are, and what whoever nominates or reviews may see of them. */
@Service
@Transactional(readOnly = true)
public class RoundBook {

    private final RoundTable table;
    private final HonourCandidates candidates;
    private final Nominations nominations;
    private final Organisations organisations;

    RoundBook(RoundTable table, HonourCandidates candidates, Nominations nominations, Organisations organisations) {
        this.table = table;
        this.candidates = candidates;
        this.nominations = nominations;
        this.organisations = organisations;
    }

    /** Those of one's area, and those of the areas above in which one takes part. */
    public List<Round> list(Actor actor) {
        return table.of(areas(actor));
    }

    /** @throws Refusal not found, also for whoever does not belong to the area */
    public Round seen(String number, Actor actor) {
        Round round = require(number);
        if (areas(actor).stream()
                .noneMatch(mine ->
                        mine.startsWith(round.areaCode()) || round.areaCode().startsWith(mine))) {
            throw unknown();
        }
        return round;
    }

    public Round require(String number) {
        return table.find(number).orElseThrow(RoundBook::unknown);
    }

    /** The candidates whom this person may nominate, or above whom the person stands. */
    public List<Candidate> candidates(Round round, Actor actor) {
        return candidates.of(round).stream()
                .filter(it -> sees(it.orgCode(), it.areaCode(), actor))
                .toList();
    }

    /** Without those who said no. */
    public List<Nomination> nominations(Round round, Actor actor) {
        return nominations.of(round.number()).stream()
                .filter(it -> it.state() != NominationState.NO_THANKS)
                .filter(it -> sees(it.orgCode(), area(it.orgCode()), actor))
                .toList();
    }

    /** Who said no 本人谢绝: for whoever nominated them and the office that selects, nobody else. */
    public List<Nomination> noThanks(Round round, Actor actor) {
        return nominations.of(round.number()).stream()
                .filter(it -> it.state() == NominationState.NO_THANKS)
                .filter(it -> RoundDesk.mayRun(round, actor)
                        || actor.scopes(Permission.NOMINATE).contains(it.orgCode()))
                .toList();
    }

    static Refusal unknown() {
        return Refusal.notFound("recognition.refused.no-such-round");
    }

    private static boolean sees(String org, String area, Actor actor) {
        return actor.may(Permission.NOMINATE, org) || actor.may(Permission.NOMINATE, area);
    }

    private String area(String org) {
        return Character.isDigit(org.charAt(0))
                ? org
                : organisations.require(org).parentCode();
    }

    private List<String> areas(Actor actor) {
        return actor.scopes(Permission.NOMINATE).stream()
                .map(scope -> Character.isDigit(scope.charAt(0))
                        ? scope
                        : organisations
                                .find(scope)
                                .map(Organisation::parentCode)
                                .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }
}
