package org.sangyu.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sangyu.matching.Invented.HERE;
import static org.sangyu.matching.Invented.RULES;
import static org.sangyu.matching.Invented.TEAM;
import static org.sangyu.matching.Invented.TODAY;
import static org.sangyu.matching.Invented.helper;
import static org.sangyu.matching.Invented.hours;
import static org.sangyu.matching.Invented.need;
import static org.sangyu.matching.Invented.volunteer;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sangyu.organisation.TeamKind;
import org.sangyu.organisation.TeamState;
import org.sangyu.organisation.VolunteerTeam;
import org.sangyu.people.HealthLevel;
import org.sangyu.people.Helper;
import org.sangyu.people.ParticipationCategory;
import org.sangyu.people.PersonSkill;
import org.sangyu.people.Skill;
import org.sangyu.volunteering.RiskLevel;

class HardRulesTests {

    private static final Need DANGEROUS = need("1", 1, Set.of(), RiskLevel.HIGH, null);
    private static final Need LEGAL = need("1", 1, Set.of(Skill.LAW), RiskLevel.LOW, null);

    @Test
    void nothing_speaks_against_a_healthy_insured_volunteer_of_sixty_five() {
        assertThat(RULES.against(DANGEROUS, volunteer(1, TEAM))).isEmpty();
    }

    @Test
    void the_rules_behind_every_offer_are_these_rules_with_their_words() {
        assertThat(rules(DANGEROUS, of(helper(1, 70, HealthLevel.GOOD, TODAY))))
                .containsExactly("volunteering.block.TOO_OLD");
        assertThat(rules(DANGEROUS, of(helper(1, 65, HealthLevel.FAIR, TODAY))))
                .containsExactly("volunteering.block.HEALTH");
        assertThat(rules(DANGEROUS, of(helper(1, 65, HealthLevel.GOOD, null))))
                .containsExactly("volunteering.block.NOT_INSURED");
        assertThat(rules(need("1", 1), of(member(ParticipationCategory.EXEMPT, true))))
                .containsExactly("volunteering.block.EXEMPT");
        assertThat(rules(need("1", 1), of(member(ParticipationCategory.AWAY, true))))
                .containsExactly("volunteering.block.AWAY");
        assertThat(rules(need("1", 1), of(member(ParticipationCategory.NORMAL, false))))
                .containsExactly("volunteering.block.NO_CONSENT");
        assertThat(rules(need("1", 1), of(helper(1, 16, null, null)))).containsExactly("volunteering.block.MINOR");
    }

    @Test
    void all_that_speaks_against_somebody_is_said_not_only_the_first() {
        assertThat(rules(DANGEROUS, of(helper(1, 72, HealthLevel.FAIR, null))))
                .containsExactly(
                        "volunteering.block.TOO_OLD", "volunteering.block.HEALTH", "volunteering.block.NOT_INSURED");
    }

    @Test
    void insurance_may_be_wanted_where_the_risk_alone_would_not_want_it() {
        Need insured = new Need("1", HERE, null, null, null, 1, Set.of(), RiskLevel.LOW, true, false, null, Set.of());
        assertThat(rules(insured, of(helper(1, 65, null, TODAY.minusDays(1)))))
                .containsExactly("volunteering.block.NOT_INSURED");
        assertThat(rules(insured, of(helper(1, 65, null, TODAY)))).isEmpty();
    }

    @Test
    void where_the_law_wants_a_certificate_nobody_goes_without_one() {
        assertThat(RULES.against(LEGAL, able()))
                .containsExactly(new Block(
                        "matching.block.no-certificate",
                        Reason.of("volunteering.block.NO_CERTIFICATE", Reason.of("people.skill.LAW"))));
        assertThat(rules(LEGAL, able(new PersonSkill(Skill.LAW, null, null))))
                .as("says so, but has no certificate")
                .containsExactly("matching.block.no-certificate");
        assertThat(rules(LEGAL, able(new PersonSkill(Skill.LAW, "证", null)))).isEmpty();
    }

    @Test
    void a_certificate_has_to_be_valid_on_the_day_itself() {
        VolunteerCandidate until = able(new PersonSkill(Skill.LAW, "证", TODAY));
        assertThat(rules(LEGAL, until)).isEmpty();
        Need inTwoDays = need("1", 1, Set.of(Skill.LAW), RiskLevel.LOW, hours(2, 4));
        assertThat(RULES.against(inTwoDays, until))
                .containsExactly(new Block(
                        "matching.block.certificate-expired",
                        Reason.of("volunteering.block.CERTIFICATE_OVER", Reason.of("people.skill.LAW"), "2026-11-22")));
    }

    @Test
    void a_skill_for_which_the_law_wants_no_certificate_is_no_hard_rule() {
        assertThat(rules(need("1", 1, Set.of(Skill.COMPANY), RiskLevel.LOW, null), able()))
                .isEmpty();
    }

    @Test
    void who_has_the_most_in_hand_is_asked_for_no_more_be_it_a_person_or_a_team() {
        VolunteerCandidate busy = volunteer(helper(1, 65, HealthLevel.GOOD, TODAY), HERE, 3, List.of(), TEAM);
        assertThat(RULES.against(need("1", 1), busy))
                .containsExactly(new Block("matching.block.full", Reason.of("volunteering.block.ENOUGH", 3)));
        assertThat(rules(need("1", 1), Invented.team(TEAM, 10, 10))).containsExactly("matching.block.full");
        assertThat(rules(need("1", 1), Invented.team(TEAM, 9, 10))).isEmpty();
    }

    @Test
    void who_has_promised_that_time_is_not_asked_for_it() {
        VolunteerCandidate free = volunteer(1, TEAM);
        VolunteerCandidate promised = new VolunteerCandidate(
                free.profile(), 0, 3, Set.of(), Set.of(), List.of(), Set.of(), Set.of(), List.of(hours(3, 5)));
        assertThat(rules(need("1", 1, Set.of(), RiskLevel.LOW, hours(4, 6)), promised))
                .containsExactly("matching.block.busy-then");
        assertThat(rules(need("1", 1, Set.of(), RiskLevel.LOW, hours(5, 6)), promised))
                .as("one ends when the other begins")
                .isEmpty();
        assertThat(rules(need("1", 1), promised)).as("any time").isEmpty();
    }

    @Test
    void who_takes_part_already_is_not_asked_again() {
        Need with = new Need("1", HERE, null, null, null, 1, Set.of(), RiskLevel.LOW, false, false, null, Set.of(1L));
        assertThat(rules(with, volunteer(1, TEAM))).containsExactly("matching.block.already-there");
    }

    @Test
    void a_team_without_the_consent_it_needs_is_not_asked() {
        VolunteerTeam waiting = new VolunteerTeam(
                TEAM,
                "队",
                HERE,
                HERE,
                null,
                null,
                true,
                0,
                TeamKind.COMMUNITY_GROUP,
                null,
                false,
                null,
                null,
                "",
                null,
                HERE,
                null,
                TeamState.PROPOSED,
                null,
                null,
                null,
                0);
        assertThat(rules(need("1", 1), TeamCandidate.of(waiting, List.of(), 0, 0, 10, List.of())))
                .containsExactly("matching.block.team-not-ready");
    }

    @Test
    void a_team_of_which_nobody_may_go_is_not_asked_but_one_whose_people_nobody_knows_is() {
        TeamCandidate old = Invented.team(TEAM, 0, 10, of(helper(1, 75, HealthLevel.GOOD, TODAY)));
        assertThat(RULES.against(DANGEROUS, old))
                .containsExactly(new Block("matching.block.nobody", Reason.of("matching.block.nobody.why", 1)));
        assertThat(RULES.against(need("1", 1), old)).isEmpty();
        assertThat(RULES.against(DANGEROUS, Invented.team(TEAM, 0, 10))).isEmpty();
        TeamCandidate withOthers = TeamCandidate.of(old.team(), old.members(), 2, 0, 10, List.of());
        assertThat(RULES.against(DANGEROUS, withOthers))
                .as("one of its members lives where the reader sees nobody")
                .isEmpty();
    }

    private static List<String> rules(Need need, Candidate candidate) {
        return RULES.against(need, candidate).stream().map(Block::rule).toList();
    }

    private static VolunteerCandidate of(Helper helper) {
        return volunteer(helper, HERE, 0, List.of(), TEAM);
    }

    private static Helper member(ParticipationCategory category, boolean consented) {
        return new Helper(1, "某", 65, category, HealthLevel.GOOD, TODAY, false, consented);
    }

    private static VolunteerCandidate able(PersonSkill... skills) {
        return volunteer(helper(1, 65, HealthLevel.GOOD, TODAY), HERE, 0, List.of(skills), TEAM);
    }
}
