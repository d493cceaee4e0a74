package org.sangyu.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sangyu.people.PersonSkill;
import org.sangyu.people.Skill;

/** Who can do what is wanted, with a valid certificate where the law wants one (志愿服务条例 art. 16). */
class SkillFit implements Criterion {

    private final Clock clock;

    SkillFit(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "skill";
    }

    @Override
    public Object decides(Need need) {
        return List.of(need.skills(), need.day(clock));
    }

    @Override
    public Score score(Need need, Candidate candidate) {
        Set<Skill> wanted = need.skills();
        if (wanted.isEmpty()) {
            return Score.silent();
        }
        LocalDate day = need.day(clock);
        List<Skill> there = wanted.stream()
                .filter(skill -> isThere(skill, candidate.skills(), day))
                .sorted()
                .toList();
        List<Skill> missing =
                wanted.stream().filter(skill -> !there.contains(skill)).sorted().toList();
        double share = (double) there.size() / wanted.size();
        if (missing.isEmpty()) {
            return Score.of(share, "matching.reason.skill.all", words(there));
        }
        return there.isEmpty()
                ? Score.of(share, "matching.reason.skill.none", words(missing))
                : Score.of(share, "matching.reason.skill.some", words(there), words(missing));
    }

    private static boolean isThere(Skill skill, List<PersonSkill> skills, LocalDate day) {
        return skills.stream().anyMatch(one -> one.skill() == skill && one.isUsableOn(day));
    }

    static List<Reason> words(List<Skill> skills) {
        return skills.stream().map(skill -> Reason.of("people.skill." + skill)).toList();
    }
}
