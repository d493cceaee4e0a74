package org.sangyu.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sangyu.matching.Invented.CLOCK;
import static org.sangyu.matching.Invented.HERE;
import static org.sangyu.matching.Invented.OTHER_TOWN;
import static org.sangyu.matching.Invented.TEAM;
import static org.sangyu.matching.Invented.THERE;
import static org.sangyu.matching.Invented.TODAY;
import static org.sangyu.matching.Invented.helper;
import static org.sangyu.matching.Invented.need;
import static org.sangyu.matching.Invented.volunteer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sangyu.people.HealthLevel;
import org.sangyu.people.PersonSkill;
import org.sangyu.people.Skill;
import org.sangyu.people.TalentField;
import org.sangyu.people.TalentLevel;
import org.sangyu.people.VolunteerProfile;
import org.sangyu.people.VolunteerProfile.Talent;
import org.sangyu.places.Position;
import org.sangyu.volunteering.PastHelp.Help;
import org.sangyu.volunteering.RiskLevel;

class CriteriaTests {

    private static final Set<Skill> LAW_AND_COMPANY = Set.of(Skill.LAW, Skill.COMPANY);

    @Test
    void a_skill_counts_when_it_is_there_and_where_the_law_wants_one_with_a_valid_certificate() {
        SkillFit skill = new SkillFit(CLOCK);
        assertThat(skill.score(wanting(LAW_AND_COMPANY), able(certified(1), plain(Skill.COMPANY))))
                .isEqualTo(Score.of(1, "matching.reason.skill.all", words(Skill.LAW, Skill.COMPANY)));
        assertThat(skill.score(wanting(LAW_AND_COMPANY), able(certified(-1), plain(Skill.COMPANY))))
                .as("the certificate ended yesterday")
                .isEqualTo(Score.of(0.5, "matching.reason.skill.some", words(Skill.COMPANY), words(Skill.LAW)));
        assertThat(skill.score(wanting(Set.of(Skill.LAW)), able(plain(Skill.LAW))))
                .isEqualTo(Score.of(0, "matching.reason.skill.none", words(Skill.LAW)));
    }

    @Test
    void a_team_can_do_what_somebody_in_it_can() {
        TeamCandidate team = Invented.team(TEAM, 0, 10, able(plain(Skill.COMPANY)), able(certified(1)));
        assertThat(new SkillFit(CLOCK).score(wanting(LAW_AND_COMPANY), team).value())
                .isEqualTo(1);
    }

    @Test
    void a_criterion_for_which_the_need_does_not_ask_is_silent_and_does_not_count() {
        assertThat(new SkillFit(CLOCK).score(need("1", 1), able()).speaks()).isFalse();
        Need plain = Need.of("1", HERE, null);
        Fit fit = Invented.CRITERIA.fit(plain, volunteer(1, TEAM));
        assertThat(fit.parts())
                .filteredOn(part -> !part.score().speaks())
                .extracting(Fit.Part::criterion)
                .containsExactly("skill", "field", "talent", "acquaintance");
        // nearness 0.7 of 20, workload 1 of 15, helped 0 of 10, pairing 0 of 5
        assertThat(fit.points()).isEqualTo((int) Math.round(1000 * (0.7 * 20 + 15) / 50));
    }

    @Test
    void who_lives_a_quarter_of_an_hour_away_on_foot_counts_half() {
        Position here = new Position(36.88, 120.53);
        Need at = new Need("1", HERE, here, null, null, 1, Set.of(), RiskLevel.LOW, false, false, null, Set.of());
        Score next = new Nearness().score(at, living(HERE, new Position(36.88, 120.5301)));
        Score farther = new Nearness().score(at, living(HERE, new Position(36.88 + 769 / 111_195.0, 120.53)));
        assertThat(next).isEqualTo(Score.of(15 / 16.0, "matching.reason.nearness.walk", 1));
        assertThat(farther).isEqualTo(Score.of(0.5, "matching.reason.nearness.walk", 15));
    }

    @Test
    void without_positions_the_same_community_is_nearer_than_the_same_town_and_that_than_another() {
        Nearness nearness = new Nearness();
        assertThat(List.of(
                        living(HERE + "001", null), living(HERE, null), living(THERE, null), living(OTHER_TOWN, null)))
                .extracting(one -> nearness.score(inGrid(), one).reason().key())
                .containsExactly(
                        "matching.reason.nearness.same-grid",
                        "matching.reason.nearness.same-community",
                        "matching.reason.nearness.same-town",
                        "matching.reason.nearness.farther");
        assertThat(List.of(
                        living(HERE + "001", null), living(HERE, null), living(THERE, null), living(OTHER_TOWN, null)))
                .extracting(one -> -nearness.score(inGrid(), one).value())
                .isSorted();
    }

    @Test
    void a_team_is_near_where_it_serves() {
        assertThat(List.of("T-370285001014-01", "T-370285001-01", "T-370285-01", "T-370285001015-01"))
                .extracting(code -> new Nearness()
                        .score(need("1", 1), Invented.team(code, 0, 10))
                        .reason()
                        .key())
                .containsExactly(
                        "matching.reason.nearness.own-community",
                        "matching.reason.nearness.own-town",
                        "matching.reason.nearness.own-city",
                        "matching.reason.nearness.same-town");
    }

    @Test
    void who_has_less_in_hand_is_asked_before_who_has_more() {
        Workload workload = new Workload();
        assertThat(workload.score(need("1", 1), Invented.team(TEAM, 0, 10)))
                .isEqualTo(Score.of(1, "matching.reason.workload.free"));
        assertThat(workload.score(need("1", 1), Invented.team(TEAM, 4, 10)))
                .isEqualTo(Score.of(0.6, "matching.reason.workload.some", 4, 10));
        assertThat(workload.score(need("1", 1), Invented.team(TEAM, 12, 10)).value())
                .isZero();
    }

    @Test
    void a_team_that_serves_in_the_field_stands_before_one_that_named_none_and_that_before_others() {
        assertThat(List.of("A,F", "", "A"))
                .extracting(fields -> new FieldFit()
                        .score(
                                need("1", 1),
                                TeamCandidate.of(Invented.team(TEAM, fields), List.of(), 0, 0, 10, List.of()))
                        .value())
                .containsExactly(1.0, 0.4, 0.0);
    }

    @Test
    void a_talent_of_the_city_in_a_fitting_field_stands_above_one_of_the_town_and_above_another_field() {
        TalentFit talent = new TalentFit();
        assertThat(talent.score(need("1", 1), talented(TalentLevel.CITY, TalentField.MEDICINE)))
                .isEqualTo(Score.of(1, "matching.reason.talent.fits", Reason.of("people.level.CITY")));
        assertThat(talent.score(need("1", 1), talented(TalentLevel.TOWN, TalentField.MEDICINE))
                        .value())
                .isEqualTo(0.85);
        assertThat(talent.score(need("1", 1), talented(TalentLevel.CITY, TalentField.ARTS)))
                .isEqualTo(Score.of(0.3, "matching.reason.talent.other", Reason.of("people.level.CITY")));
        assertThat(talent.score(need("1", 1), volunteer(1)).reason().key()).isEqualTo("matching.reason.talent.none");
    }

    @Test
    void a_branch_that_is_paired_with_the_village_speaks_for_its_members() {
        VolunteerCandidate plain = volunteer(1, TEAM);
        VolunteerCandidate paired = new VolunteerCandidate(
                plain.profile(), 0, 3, Set.of(), Set.of(HERE), List.of(), Set.of(), Set.of(), List.of());
        assertThat(new PairedVillage().score(need("1", 1), paired).value()).isEqualTo(1);
        assertThat(new PairedVillage().score(need("1", 1), plain).value()).isZero();
        assertThat(new PairedVillage()
                        .score(need("1", 1), Invented.team(TEAM, 0, 10, plain, paired))
                        .value())
                .isEqualTo(1);
    }

    @Test
    void who_came_to_the_same_person_before_stands_above_all_and_so_does_the_team_with_such_a_member() {
        Need again = new Need(
                "1",
                HERE,
                null,
                "琴岛中路 12 号",
                "F04",
                1,
                Set.of(),
                RiskLevel.LOW,
                false,
                false,
                null,
                Set.of(),
                Map.of(1L, 3));
        Score known = Score.of(1, "matching.reason.helped.person", 3);
        assertThat(new HelpedBefore().score(again, volunteer(1, TEAM))).isEqualTo(known);
        assertThat(new HelpedBefore().score(again, Invented.team(TEAM, 0, 10, volunteer(2, TEAM), volunteer(1, TEAM))))
                .isEqualTo(known);
        assertThat(new HelpedBefore().score(again, volunteer(2, TEAM)).value()).isZero();
        assertThat(again.asking(Set.of(), RiskLevel.LOW, true).before()).containsExactly(Map.entry(1L, 3));
    }

    @Test
    void who_has_helped_in_this_building_stands_above_the_community_and_that_above_the_same_elsewhere() {
        Need need =
                new Need("1", HERE, null, "琴岛中路 12 号", "F04", 1, Set.of(), RiskLevel.LOW, false, false, null, Set.of());
        assertThat(List.of(
                        helped(new Help(TEAM, 1L, HERE, "A07", "琴岛中路 12 号", 1)),
                        helped(new Help(TEAM, 1L, HERE, "F04", null, 2)),
                        helped(new Help(TEAM, 1L, HERE, "A07", null, 3)),
                        helped(new Help(TEAM, 1L, THERE, "F04", null, 4)),
                        helped(new Help(TEAM, 1L, THERE, "A07", null, 5))))
                .extracting(one -> new HelpedBefore().score(need, one))
                .containsExactly(
                        Score.of(1, "matching.reason.helped.building", 1),
                        Score.of(0.9, "matching.reason.helped.both", 2),
                        Score.of(0.6, "matching.reason.helped.community", 3),
                        Score.of(0.4, "matching.reason.helped.category", 4),
                        Score.of(0, "matching.reason.helped.none"));
    }

    @Test
    void who_has_worked_with_those_who_go_stands_above_who_is_only_in_their_team() {
        Need withTwo =
                new Need("1", HERE, null, null, null, 1, Set.of(), RiskLevel.LOW, false, false, null, Set.of(7L, 8L));
        Acquaintance acquaintance = new Acquaintance();
        assertThat(acquaintance.score(withTwo, knowing(Set.of(), Set.of(7L, 8L))))
                .isEqualTo(Score.of(1, "matching.reason.acquaintance.worked", 2L));
        assertThat(acquaintance.score(withTwo, knowing(Set.of(7L, 8L), Set.of())))
                .isEqualTo(Score.of(0.7, "matching.reason.acquaintance.team", 2L));
        assertThat(acquaintance.score(withTwo, knowing(Set.of(), Set.of())).value())
                .isZero();
        assertThat(acquaintance.score(withTwo, Invented.team(TEAM, 0, 10, volunteer(7, TEAM), volunteer(9, TEAM))))
                .isEqualTo(Score.of(0.35, "matching.reason.acquaintance.team", 1L));
    }

    @Test
    void a_weight_of_no_criterion_is_refused_at_the_start_and_zero_leaves_one_out() {
        assertThatThrownBy(() -> new Criteria(weighing("nearnes", 3), CLOCK)).hasMessageContaining("nearnes");
        assertThatThrownBy(() -> new Criteria(weighing("nearness", -1), CLOCK)).hasMessageContaining("nearness");
        Criteria without = new Criteria(weighing("nearness", 0), CLOCK);
        assertThat(without.fit(Need.of("1", HERE, null), living(HERE, null)))
                .extracting(Fit::points)
                .isEqualTo(without.fit(Need.of("1", HERE, null), living(OTHER_TOWN, null))
                        .points());
    }

    private static MatchingSettings weighing(String name, int weight) {
        return new MatchingSettings(Map.of(name, weight), Invented.SETTINGS.plan());
    }

    private static Need wanting(Set<Skill> skills) {
        return need("1", 1, skills, RiskLevel.LOW, null);
    }

    private static Need inGrid() {
        return Need.of("1", HERE + "001", null);
    }

    private static PersonSkill plain(Skill skill) {
        return new PersonSkill(skill, null, null);
    }

    private static PersonSkill certified(int days) {
        return new PersonSkill(Skill.LAW, "律师执业证", TODAY.plusDays(days));
    }

    private static VolunteerCandidate able(PersonSkill... skills) {
        return volunteer(helper(1, 65, HealthLevel.GOOD, null), HERE, 0, List.of(skills), TEAM);
    }

    private static VolunteerCandidate living(String area, Position position) {
        return of(new VolunteerProfile(
                helper(1, 65, null, null), null, area, position, null, List.of(), List.of(), Set.of()));
    }

    private static VolunteerCandidate talented(TalentLevel level, TalentField field) {
        return of(new VolunteerProfile(
                helper(1, 65, null, null),
                null,
                HERE,
                null,
                null,
                List.of(),
                List.of(new Talent(level, Set.of(field))),
                Set.of()));
    }

    private static VolunteerCandidate helped(Help help) {
        return new VolunteerCandidate(
                volunteer(1).profile(), 0, 3, Set.of(), Set.of(), List.of(help), Set.of(), Set.of(), List.of());
    }

    private static VolunteerCandidate knowing(Set<Long> teammates, Set<Long> workedWith) {
        return new VolunteerCandidate(
                volunteer(1).profile(), 0, 3, Set.of(), Set.of(), List.of(), teammates, workedWith, List.of());
    }

    private static VolunteerCandidate of(VolunteerProfile profile) {
        return new VolunteerCandidate(profile, 0, 3, Set.of(), Set.of(), List.of(), Set.of(), Set.of(), List.of());
    }

    private static List<Reason> words(Skill... skills) {
        return SkillFit.words(List.of(skills));
    }
}
