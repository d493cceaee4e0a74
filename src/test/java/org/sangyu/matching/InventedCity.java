package org.sangyu.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.sangyu.people.HealthLevel;
import org.sangyu.people.Helper;
import org.sangyu.people.ParticipationCategory;
import org.sangyu.people.PersonSkill;
import org.sangyu.people.Skill;
import org.sangyu.people.VolunteerProfile;
import org.sangyu.places.Position;
import org.sangyu.volunteering.RiskLevel;

/**
 * A city drawn by lot, always the same of the same number: towns and communities, teams of some communities, retired
 * volunteers in one or two teams, and needs of one to four people with all that makes them hard.
 */
final class InventedCity {

    private static final int TOWNS = 11;
    private static final int COMMUNITIES = 16;
    private static final Skill[] SKILLS = Skill.values();

    private final Random lot;
    private final int towns;
    private final int communities;
    private final List<String> teams = new ArrayList<>();

    private InventedCity(long seed, int towns, int communities) {
        this.lot = new Random(seed);
        this.towns = towns;
        this.communities = communities;
    }

    record Drawn(List<Need> needs, Candidates candidates) {}

    /** As large as the one in the papers: 11 towns, 176 communities. */
    static Drawn of(long seed, int needs, int teams, int volunteers) {
        return new InventedCity(seed, TOWNS, COMMUNITIES).drawn(needs, teams, volunteers);
    }

    /** So small that everybody is in everybody's way. */
    static Drawn village(long seed, int needs, int teams, int volunteers) {
        return new InventedCity(seed, 2, 2).drawn(needs, teams, volunteers);
    }

    private Drawn drawn(int needs, int teamCount, int volunteers) {
        for (int i = 0; i < teamCount; i++) {
            String area = lot.nextInt(10) == 0 ? area().substring(0, 9) : area();
            teams.add("T-%s-%02d".formatted(area, i));
        }
        List<VolunteerProfile> people = new ArrayList<>();
        for (int i = 0; i < volunteers; i++) {
            people.add(person(i));
        }
        List<VolunteerCandidate> candidates = volunteers(people);
        List<TeamCandidate> ofTeams = teams.stream()
                .map(code -> TeamCandidate.of(
                        Invented.team(code, fields()),
                        candidates.stream()
                                .filter(one -> one.teams().contains(code))
                                .toList(),
                        0,
                        lot.nextInt(5),
                        10,
                        List.of()))
                .toList();
        List<Need> wanted = new ArrayList<>();
        for (int i = 0; i < needs; i++) {
            wanted.add(need(i));
        }
        return new Drawn(wanted, new Candidates(ofTeams, candidates));
    }

    private VolunteerProfile person(int id) {
        int age = 58 + lot.nextInt(27);
        HealthLevel health =
                age < 70 || lot.nextBoolean() ? HealthLevel.GOOD : HealthLevel.values()[1 + lot.nextInt(2)];
        Helper helper = new Helper(
                id,
                "某" + id,
                age,
                lot.nextInt(20) == 0 ? ParticipationCategory.EXEMPT : ParticipationCategory.NORMAL,
                health,
                lot.nextInt(3) == 0 ? null : Invented.TODAY.plusDays(lot.nextInt(300)),
                false,
                lot.nextInt(50) > 0);
        Set<String> own = new TreeSet<>();
        String first = teams.get(lot.nextInt(teams.size()));
        own.add(first);
        if (lot.nextInt(6) == 0) {
            own.add(teams.get(lot.nextInt(teams.size())));
        }
        String area = first.split("-")[1];
        String home = area.length() == 12 ? area : area + "%03d".formatted(1 + lot.nextInt(communities));
        return new VolunteerProfile(
                helper, null, home, lot.nextInt(4) == 0 ? null : position(home), null, skills(), List.of(), own);
    }

    private List<VolunteerCandidate> volunteers(List<VolunteerProfile> people) {
        Map<Long, Set<Long>> together = new HashMap<>();
        for (int i = 0; i < people.size() * 2; i++) {
            long one = lot.nextInt(people.size());
            long other = lot.nextInt(people.size());
            Set<String> common = new HashSet<>(people.get((int) one).teams());
            common.retainAll(people.get((int) other).teams());
            // strangers seldom go together
            if (one != other && (!common.isEmpty() || lot.nextInt(30) == 0)) {
                together.computeIfAbsent(one, id -> new HashSet<>()).add(other);
                together.computeIfAbsent(other, id -> new HashSet<>()).add(one);
            }
        }
        return people.stream()
                .map(one -> new VolunteerCandidate(
                        one,
                        Math.max(0, lot.nextInt(5) - 2),
                        3,
                        Set.of(),
                        Set.of(),
                        List.of(),
                        Set.of(),
                        together.getOrDefault(one.helper().personId(), Set.of()),
                        List.of()))
                .toList();
    }

    private Need need(int index) {
        String area = area();
        Set<Skill> skills = new HashSet<>();
        for (int i = lot.nextInt(3); i > 0; i--) {
            skills.add(SKILLS[lot.nextInt(SKILLS.length)]);
        }
        RiskLevel risk = new RiskLevel[] {RiskLevel.LOW, RiskLevel.LOW, RiskLevel.LOW, RiskLevel.MEDIUM, RiskLevel.HIGH}
                [lot.nextInt(5)];
        int from = 1 + lot.nextInt(8);
        return new Need(
                "N" + index,
                area,
                lot.nextInt(4) == 0 ? null : position(area),
                null,
                (char) ('A' + lot.nextInt(12)) + "01",
                1 + lot.nextInt(4),
                skills,
                risk,
                lot.nextInt(10) == 0,
                false,
                lot.nextBoolean() ? null : Invented.hours(from, from + 1 + lot.nextInt(3)),
                Set.of());
    }

    private List<PersonSkill> skills() {
        Set<Skill> drawn = new TreeSet<>();
        for (int i = lot.nextInt(4); i >= 0; i--) {
            drawn.add(SKILLS[lot.nextInt(SKILLS.length)]);
        }
        return drawn.stream()
                .map(skill -> new PersonSkill(
                        skill,
                        skill.needsCertificate() && lot.nextInt(4) > 0 ? "证" : null,
                        lot.nextInt(3) == 0 ? Invented.TODAY.plusDays(lot.nextInt(400) - 100) : null))
                .toList();
    }

    private String fields() {
        return String.join(
                ",",
                Arrays.stream("ABCDEFGHIJKL".split(""))
                        .filter(one -> lot.nextInt(4) == 0)
                        .toList());
    }

    private String area() {
        return "370285%03d%03d".formatted(1 + lot.nextInt(towns), 1 + lot.nextInt(communities));
    }

    /** Communities lie two kilometres from each other, towns ten. */
    private Position position(String area) {
        int town = Integer.parseInt(area.substring(6, 9));
        int community = Integer.parseInt(area.substring(9, 12));
        return new Position(
                36.7 + town * 0.09 + community / 4 * 0.018 + lot.nextDouble() * 0.015,
                120.4 + community % 4 * 0.022 + lot.nextDouble() * 0.018);
    }
}
